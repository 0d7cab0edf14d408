import Taro from '@tarojs/taro'
import type { Activity, activity as contract } from '../../../shared/contract/activity'
import type { Output } from '../../../shared/contract/call'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { goBack } from '../../components/nav-bar/nav-bar'
import { toast } from '../../components/toast/toast'
import { goOnTo, open, urls } from '../../pages/routes'
import { activityEditUrl } from '../routes'
import type { PlanFormState } from './use-plan-form'

type Changed = Output<(typeof contract)['calls']['publish']>
type Saved = Extract<Changed, { outcome: 'saved' }>
type Reason = Extract<Changed, { outcome: 'refused' }>['reason']

/** After each the activity is loaded again, and the page says what to do. */
const refusals: Readonly<Record<Reason, string>> = {
  'changed-meanwhile': '别的同事刚改过这场活动，您填的还在，先看页首的说明',
  'fewer-seats-than-taken': '刚又有人报名，席位少于已占的席了',
  'already-answered': '已有人按原来的题目报名，题目和选项只能增加，不能改意思',
  cancelled: '这场活动已取消，不能再改',
  ended: '活动已结束',
  'not-draft': '这场活动已经发布过了',
  'not-open': '报名还没有开放，不用截止',
}

const isOver = '活动已结束，时间、席位、资格和题目不再变'

/** What can be done with the form; each act leaves the page when it is done. */
export function usePlanActions(activity: Activity | undefined, form: PlanFormState, reload: () => void) {
  const draft = useAction(cloud.activity.draft)
  const revise = useAction(cloud.activity.revise)
  const publishing = useAction(cloud.activity.publish)
  const closing = useAction(cloud.activity.close)
  const cancelling = useAction(cloud.activity.cancel)

  const accepted = (outcome: Changed | null, whenEnded = refusals.ended): outcome is Saved => {
    if (outcome?.outcome === 'saved') return true
    if (outcome) {
      toast(outcome.reason === 'ended' ? whenEnded : refusals[outcome.reason], 'alert')
      reload()
    }
    return false
  }

  /** @returns the id of the activity that holds what was typed; null when it could not be kept */
  async function keep(): Promise<string | null> {
    const plan = form.plan()
    if (!plan) return null
    if (!activity) {
      const made = await draft.run(plan)
      if (!made) return null
      form.clear()
      return made.activity.id
    }
    if (form.changed && !accepted(await revise.run({ id: activity.id, revision: form.values.revision, plan }), isOver)) return null
    form.clear()
    return activity.id
  }

  async function save() {
    if (!(await keep())) return
    toast(activity?.status === 'published' ? '已保存，报名的人看到的就是新内容' : '草稿已保存', 'check')
    goBack()
  }

  async function publish() {
    const id = await keep()
    if (!id) return
    if (accepted(await publishing.run({ id }), '结束时间已经过了，改好再发布')) {
      toast('已发布', 'check')
      goBack()
    } else if (activity) reload()
    // The draft is made: from here on it is the draft's page.
    else goOnTo(activityEditUrl(id))
  }

  /** What was typed stays, on the activity as it is then. */
  async function close() {
    if (!activity) return
    const closed = await closing.run({ id: activity.id })
    if (!accepted(closed)) return
    const { revision, registrationClosesAt, headCountDue } = closed.activity
    if (form.changed) form.set({ revision, registrationClosesAt, headCountDue })
    toast('报名已截止，要再开放就改截止时间', 'check')
    reload()
  }

  /** Members see what is saved: what was typed becomes the draft first. */
  async function preview() {
    const id = await keep()
    if (!id) return
    if (activity) reload()
    else await Taro.redirectTo({ url: activityEditUrl(id) })
    open(urls.activity(id))
  }

  async function cancel(reason: string) {
    if (!activity || !accepted(await cancelling.run({ id: activity.id, reason }))) return
    form.clear()
    toast('活动已取消', 'check')
    goBack()
  }

  return { save, publish, close, preview, cancel }
}
