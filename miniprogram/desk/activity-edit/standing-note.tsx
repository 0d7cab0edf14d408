import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import { bringIntoView } from './bring-into-view'
import type { PlanFormState } from './use-plan-form'
import './standing-note.css'

interface StandingNoteProps {
  activity: Activity
  form: PlanFormState
  /** throws away what was typed and shows the activity as it stands */
  onStartOver: () => void
}

/** What has to be known before going on: that someone else changed the activity, or that it is over. */
export function StandingNote({ activity, form, onStartOver }: StandingNoteProps) {
  if (form.values.revision !== activity.revision) {
    const keepMine = () => form.set({ revision: activity.revision })
    return <ChangedMeanwhile onTakeTheirs={onStartOver} onKeepMine={keepMine} />
  }
  if (activity.phase !== 'ended') return null
  return <Note>活动已结束，还能更正介绍、图片附件、地点日程、缴费方式、证书和联系人；时间、席位、资格和题目不再变。</Note>
}

function ChangedMeanwhile({ onTakeTheirs, onKeepMine }: { onTakeTheirs: () => void; onKeepMine: () => void }) {
  useEffect(() => bringIntoView('.standing'), [])
  return (
    <View className='standing'>
      <Note tone='warn'>
        <View>{spaced('您填了一半之后，别的同事改过这场活动。现在看到的是您填的。')}</View>
        <View className='standing__acts line'>
          <Button size='m' onTap={onTakeTheirs}>换成最新内容</Button>
          <Button size='m' onTap={onKeepMine}>保留我填的</Button>
        </View>
      </Note>
    </View>
  )
}
