import { View } from '@tarojs/components'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import type { SheetProps } from './sheet-props'
import { useTeamAction } from './use-team-action'

/** Takes the whole team out. */
export function WithdrawSheet({ data: { team }, inside, reload, onClose }: SheetProps) {
  const [why, setWhy] = useState('')
  const withdraw = useTeamAction(cloud.team.withdraw, { done: '已退赛，队员都会收到消息', reload, onClose })
  const people = new Set([inside.leaderId, ...inside.players.map(({ memberId }) => memberId)]).size
  return (
    <Popup
      open
      title='整队退赛'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>不退了</Button>
          <Button block danger onTap={() => withdraw({ teamId: team.id, why })}>{`退赛，让出 ${people} 个席位`}</Button>
        </Bar>
      }
    >
      <View className='ink2'>
        <Words>各项名额一并让出，全队入场码作废。想再参加要重新组队。</Words>
      </View>
      <View className='team__rows'>
        <AreaField optional label='原因' value={why} maxLength={100} placeholder='写给会务看' onChange={setWhy} />
      </View>
    </Popup>
  )
}
