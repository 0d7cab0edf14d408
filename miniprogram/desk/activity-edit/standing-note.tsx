import { View } from '@tarojs/components'
import type { Activity } from '../../../shared/contract/activity'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import type { PlanFormState } from './use-plan-form'
import './standing-note.css'

interface StandingNoteProps {
  activity: Activity | undefined
  form: PlanFormState
  /** throws away what was typed and shows the activity as it stands */
  onStartOver: () => void
}

/** What has to be known before going on: that the activity is off or over, or that someone else changed it. */
export function StandingNote({ activity, form, onStartOver }: StandingNoteProps) {
  if (activity?.status === 'cancelled') return <Note tone='bad'>{`已取消：${activity.cancelReason}。内容不能再改，名单仍可查看。`}</Note>
  if (activity && form.values.revision !== activity.revision) {
    return (
      <Note tone='warn'>
        <View>{spaced('您上次填了一半之后，别的同事改过这场活动。现在看到的是您填的。')}</View>
        <View className='standing line'>
          <Button size='s' onTap={onStartOver}>换成最新内容</Button>
          <Button size='s' onTap={() => form.set({ revision: activity.revision })}>保留我填的</Button>
        </View>
      </Note>
    )
  }
  if (activity?.phase === 'ended') return <Note>活动已结束，改动只影响留存的记录。</Note>
  return null
}
