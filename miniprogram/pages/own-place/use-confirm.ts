import { cloud } from '../../cloud'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'

/**
 * Takes the place that was offered. What came of it is said; whatever it was, the page looks again.
 *
 * @param onDone not called while no answer came: the next tap is the same request
 */
export function useConfirm(onDone: () => void) {
  const confirm = useAction(cloud.registration.confirm)
  const askToNotify = useAskToNotify('activity')

  return async (activityId: string) => {
    askToNotify()
    const outcome = await confirm.run({ activityId })
    if (!outcome) return
    if (outcome.outcome === 'registered') toast('已确认，席位是您的了', 'check')
    else toast(refusals[outcome.reason], 'alert')
    onDone()
  }
}

const refusals = {
  'not-offered': '现在没有为您留的席位',
  'too-late': '确认时间已过，席位让给了下一位',
  cancelled: '这场活动已取消，不用确认',
} as const
