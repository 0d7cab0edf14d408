import { View } from '@tarojs/components'
import { useState } from 'react'

import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { leavingWords } from './leaving-words'
import './own-place.css'

interface LeaveSheetProps {
  activity: ActivitySummary
  mine: Mine
  onClose: () => void
  /** the place is given back, or could not be: look again */
  onLeft: () => void
}

/** Gives a place back: what comes of it, why (for the staff), and the act. */
export function LeaveSheet({ activity, mine, onClose, onLeft }: LeaveSheetProps) {
  const [reason, setReason] = useState('')
  const cancel = useAction(cloud.registration.cancel)
  const words = leavingWords(mine.status)

  async function leave() {
    const outcome = await cancel.run({ activityId: activity.id, reason })
    if (!outcome) return
    if (outcome.outcome === 'cancelled') toast(words.done, 'check')
    else toast(refusals[outcome.reason], 'alert')
    onClose()
    onLeft()
  }

  return (
    <Popup
      open
      title={words.title}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>{words.stay}</Button>
          <Button block danger onTap={leave}>
            {words.act}
          </Button>
        </Bar>
      }
    >
      <View className='leave__what'>
        <Words>{consequence(activity, mine)}</Words>
      </View>
      <View className='leave__field'>
        <AreaField
          optional
          label='原因'
          value={reason}
          maxLength={100}
          placeholder='告诉会务一声，便于安排'
          onChange={setReason}
        />
      </View>
    </Popup>
  )
}

function consequence({ waiting }: ActivitySummary, { status, feePaid, teamId }: Mine): string {
  if (status === 'waitlisted') return '您的候补位次不保留，之后再候补要从末位排起。'
  if (status === 'pending') return '会务不再审核这次报名。截止前还可以重新报。'
  const refund = feePaid ? '已缴的费用由会务与您联系退还。' : ''
  if (teamId) return `您同时退出队伍，入场码作废，想再参加要凭领队的邀请。${refund}`
  const seat = waiting > 0 ? '席位马上让给候补的下一位' : '席位让给其他人'
  const pass = status === 'registered' ? '，入场码同时作废' : ''
  return `${seat}${pass}。想再参加要重新报名，有席位才报得上。${refund}`
}

const refusals = {
  'not-registered': '您没有报这场活动',
  arrived: '您已经签到，不用再取消',
  'too-late': '已过取消期限，去不了可咨询会务',
  ended: '活动已经结束，不能再取消',
} as const
