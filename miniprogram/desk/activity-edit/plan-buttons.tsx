import type { Activity } from '../../../shared/contract/activity'
import { Button } from '../../components/button/button'

interface PlanButtonsProps {
  activity: Activity | undefined
  /** something was typed that is not sent yet */
  changed: boolean
  onSave: () => unknown
  onPublish: () => void
  onCancel: () => void
}

/** What can be done with a plan: a draft is kept or published, what is published is changed or called off. */
export function PlanButtons({ activity, changed, onSave, onPublish, onCancel }: PlanButtonsProps) {
  if (activity?.status !== 'published') {
    return (
      <>
        <Button onTap={onSave}>存为草稿</Button>
        <Button kind='primary' block onTap={onPublish}>发布</Button>
      </>
    )
  }
  return (
    <>
      {activity.phase !== 'ended' && <Button danger onTap={onCancel}>取消活动</Button>}
      <Button kind='primary' block off={changed ? undefined : '还没有改动'} onTap={onSave}>保存修改</Button>
    </>
  )
}
