import { View } from '@tarojs/components'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import type { SheetProps } from './sheet-props'

const refusals = {
  'not-registered': '您已不在队里',
  arrived: '您已经签到，不用再退出',
  'too-late': '已过退出期限，去不了可咨询会务',
  ended: '活动已经结束',
} as const

/** Leaves the team, which gives the place at the activity back. */
export function LeaveSheet({ data: { activity, mine }, inside, reload, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const { run } = useAction(cloud.registration.cancel)
  const heir = mine === 'leader' ? inside.players.find(({ memberId }) => memberId !== inside.leaderId) : undefined
  const ends = mine === 'leader' && !heir

  async function leave() {
    const outcome = await run({ activityId: activity.id, reason })
    if (!outcome) return
    if (outcome.outcome === 'refused') {
      toast(refusals[outcome.reason], 'alert')
      onClose()
      return reload()
    }
    toast(ends ? '已退出，队伍随之退赛' : '已退出队伍', 'check')
    goBack()
  }

  return (
    <Popup
      open
      title='退出队伍'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>留在队里</Button>
          <Button block danger onTap={leave}>退出，让出席位</Button>
        </Bar>
      }
    >
      <View className='ink2'>
        <Words>{`${whoLeads(heir?.name, ends)}您从各项名单里去掉，入场码作废。`}</Words>
      </View>
      <View className='team__rows'>
        <AreaField optional label='原因' value={reason} maxLength={100} placeholder='告诉会务一声，便于安排' onChange={setReason} />
      </View>
    </Popup>
  )
}

function whoLeads(heir: string | undefined, ends: boolean): string {
  if (ends) return '队里没有别人，您退出后队伍随之退赛。'
  return heir ? `您退出后由 ${heir} 接任领队；想换一个人，先在队员里移交。` : '领队会收到消息。'
}
