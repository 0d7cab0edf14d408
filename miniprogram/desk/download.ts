import { AppError } from '../../shared/errors'
import { openWorkbook } from '../cloud/open-workbook'
import { toast } from '../components/toast/toast'

/** Hands a workbook to the person, or says why there is none. */
export async function download(give: () => Promise<{ name: string; base64: string }>): Promise<void> {
  try {
    await openWorkbook(await give())
  } catch (error) {
    toast(error instanceof AppError ? error.message : '表格没有打开，稍后再试一次', 'alert')
  }
}
