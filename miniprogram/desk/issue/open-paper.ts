import { cloud } from '../../cloud'
import { openFile } from '../../cloud/open-file'
import { toast } from '../../components/toast/toast'
import { AppError } from '../../../shared/errors'

/** Has an issue laid out for printing, and hands it to the person; says why there is none. */
export async function openPaper(issueId: string): Promise<void> {
  try {
    const told = await cloud.bulletin.paper({ issueId })
    if (told.outcome === 'empty') return toast('这一期还没有稿件', 'alert')
    await openFile(told.url, false)
    if (told.picturesMissing > 0) toast(`有 ${told.picturesMissing} 张图没有放进去，图注还在`, 'alert')
  } catch (error) {
    toast(error instanceof AppError ? error.message : '文件没有打开，稍后再试一次', 'alert')
  }
}
