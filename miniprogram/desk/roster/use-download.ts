import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { openWorkbook } from '../../cloud/open-workbook'
import { toast } from '../../components/toast/toast'

/** Hands everybody of an activity to the person as a workbook. */
export function useDownload(activityId: string) {
  return async () => {
    try {
      await openWorkbook(await cloud.enrolment.export({ activityId }))
    } catch (error) {
      toast(error instanceof AppError ? error.message : '名单没有打开，稍后再试一次', 'alert')
    }
  }
}
