import { View } from '@tarojs/components'
import { useState } from 'react'
import { deadline } from '../../../shared/domain/instant'
import { toHalfWidth } from '../../../shared/domain/half-width'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import type { Seen } from './unit-people'
import './enrol.css'

const refusals = {
  'not-asked': '这场活动不用报人数',
  'too-late': '已过截止时间，有变动可咨询会务',
  'not-published': '这场活动还没有发布',
  'cancelled': '这场活动已取消，不用再报',
} as const

/** Tells how many of the unit will come. */
export function HeadCountSheet({ seen: { activity, headCount, unit }, onDone, onClose }: { seen: Seen; onDone: () => void; onClose: () => void }) {
  const [text, setText] = useState(headCount ? String(headCount.count) : '')
  const [note, setNote] = useState(headCount?.note ?? '')
  const tell = useAction(cloud.enrolment.tellHeadCount)
  const plain = toHalfWidth(text).trim()
  const count = /^\d{1,5}$/.test(plain) && Number(plain) <= 10_000 ? Number(plain) : null
  const problem = plain !== '' && count === null ? '填 0 到 10000 的整数' : undefined

  async function act() {
    const outcome = await tell.run({ activityId: activity.id, count: count!, note: note.trim() })
    if (!outcome) return
    if (outcome.outcome === 'told') toast(`已告知 ${outcome.headCount.count} 人`, 'check')
    else toast(refusals[outcome.reason], 'alert')
    onClose()
    onDone()
  }

  return (
    <Popup
      open
      title='参加人数'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind='primary' block off={count === null ? '先填人数' : undefined} onTap={act}>
            {count === null ? '告诉会务' : `告诉会务，${count} 人`}
          </Button>
        </Bar>
      }
    >
      <View className='ink2'>{spaced(`${unit.name}大约来几个人，供会务备席，不占席位，${deadline(activity.headCountDue!)} 前可以改。没人参加填 0。`)}</View>
      <View className='enrol-rows'>
        <TextField label='人数' keyboard='number' maxLength={5} value={text} error={problem} onChange={setText} />
        <TextField label='备注' optional maxLength={100} value={note} onChange={setNote} />
      </View>
    </Popup>
  )
}
