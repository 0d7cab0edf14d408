import { listsLike, mostLists } from '../../../shared/domain/checkin-plan'
import { fullDayOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { ChoiceSheet } from '../../components/field/choice-field'
import { toast } from '../../components/toast/toast'
import { newPartId } from '../activity-edit/part-id'
import type { Settings } from './setup-form'
import type { Setup } from './use-setup'

interface LikeSheetProps {
  id: string
  setup: Setup
  settings: Settings
  onClose: () => void
}

/** Takes the lists of another activity over, such as last year's. */
export function LikeSheet({ id, setup: { values: { lists }, change }, settings, onClose }: LikeSheetProps) {
  const { data } = useCall(cloud.activity.desk, {})
  const reading = useAction(cloud.checkin.settings)
  const others = (data?.activities ?? []).filter(each => each.id !== id && each.serves)

  async function take(otherId: string) {
    const other = await reading.run({ activityId: otherId })
    if (!other) return
    const made = listsLike(other, { ...settings, lists }, newPartId)
    const added = made.slice(0, Math.max(0, mostLists - lists.length))
    if (other.lists.length === 0) toast('那一场没有加过签到单')
    else if (added.length === 0) toast('没有能带来的：要么这里已有，要么按队伍或别的题目')
    else {
      change({ lists: [...lists, ...added] })
      toast(added.length < other.lists.length ? `带来 ${added.length} 个，另 ${other.lists.length - added.length} 个已有或不合用` : `带来 ${added.length} 个，核对后保存`, 'check')
    }
    onClose()
  }

  return (
    <ChoiceSheet
      open
      title='照哪一场加'
      options={others.map(({ id: otherId, title, startsAt }) => ({ value: otherId, label: title, detail: fullDayOf(startsAt) }))}
      value={undefined}
      onClose={onClose}
      onChoose={otherId => void take(otherId)}
    />
  )
}
