import { View } from '@tarojs/components'

import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import type { SheetProps } from './sheet-props'
import { playsIn } from './team-words'
import { useTeamAction } from './use-team-action'

/** What a leader, or staff, can do about one of the players: let them lead, or take them out. */
export function PlayerSheet({ data, inside, memberId, reload, onClose }: SheetProps & { memberId: string }) {
  const player = inside.players.find(each => each.memberId === memberId)
  const name = player?.name ?? ''
  const leads = memberId === inside.leaderId
  const remove = useTeamAction(cloud.team.removePlayer, { done: leads ? '已改为只带队' : `${name}已移出队伍`, reload, onClose })
  const handOver = useTeamAction(cloud.team.handOver, { done: `已由${name}带队`, reload, onClose })
  if (!player) return null

  const who = { teamId: data.team.id, memberId }
  return (
    <Popup
      open
      title={name}
      onClose={onClose}
      foot={
        <Bar plain>
          {!leads && <Button block={!inside.may.change} onTap={() => handOver(who)}>交给TA带队</Button>}
          {inside.may.change && (
            <Button block danger onTap={() => remove(who)}>
              {leads ? '不上场，只带队' : '移出队伍，让出席位'}
            </Button>
          )}
        </Bar>
      }
    >
      <View className='ink2'>
        <Words>{`现在：${playsIn(memberId, inside, data.activity.teamEvents)}。`}</Words>
        {inside.may.change && <Words>{leads ? '不上场后仍是领队，席位保留。' : '移出后从各项名单里去掉，入场码作废，本人会收到消息。'}</Words>}
      </View>
    </Popup>
  )
}
