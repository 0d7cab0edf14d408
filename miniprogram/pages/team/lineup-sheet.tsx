import { View } from '@tarojs/components'
import { useState } from 'react'

import { lineupWords, sexNames } from '../../../shared/domain/team-event-words'
import { mayPlay } from '../../../shared/domain/team-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Check } from '../../components/check/check'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { CheckRow } from './check-row'
import type { SheetProps } from './sheet-props'
import { lackOf, playsIn, refusalWords } from './team-words'

/** Who plays in one event: ticked, with what is still missing. With nobody ticked the team leaves the event. */
export function LineupSheet({ data, inside, eventId, reload, onClose }: SheetProps & { eventId: string }) {
  const event = data.activity.teamEvents.find(({ id }) => id === eventId)!
  const entered = inside.lineup[eventId]
  const [ticked, setTicked] = useState<readonly string[]>(entered ?? [])
  const { run } = useAction(cloud.team.saveLineup)

  // Who has left meanwhile is not ticked any more; the others stay.
  const chosen = ticked.filter(id => inside.players.some(({ memberId }) => memberId === id))
  const lack = lackOf(event, inside.players, chosen)
  const full = !entered && event.teams !== null && (data.activity.eventTeams[eventId] ?? 0) >= event.teams
  const leaves = chosen.length === 0 && entered !== undefined
  const off = full ? '名额已满' : chosen.length > event.most ? `最多 ${event.most} 人，去掉 ${chosen.length - event.most} 人` : chosen.length === 0 && !entered ? '先选上场的人' : undefined
  const act = leaves ? '退出这个项目，让出名额' : full ? '名额已满' : `${entered ? '保存名单' : '参加'}，${chosen.length} 人上场`

  async function save() {
    const outcome = await run({ teamId: data.team.id, revision: inside.revision, lineup: { ...inside.lineup, [eventId]: [...chosen] } })
    if (!outcome) return
    if (outcome.outcome === 'event-full') toast(`${event.name}刚刚报满`, 'alert')
    else if (outcome.outcome === 'refused') toast(refusalWords[outcome.reason], 'alert')
    else toast(leaves ? `已退出${event.name}` : '名单已保存', 'check')
    reload()
    if (outcome.outcome === 'saved') onClose()
  }

  return (
    <Popup
      open
      title={event.name}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind={leaves ? 'line' : 'primary'} danger={leaves} off={off} onTap={save}>
            {act}
          </Button>
        </Bar>
      }
    >
      <View className='team__rules sub muted'>
        <Words>{lineupWords(event)}</Words>
      </View>
      {full && <Note tone='warn'>{`这个项目 ${event.teams} 队已满，有队退出后才能报。`}</Note>}
      <View className='team__rows'>
        {inside.players.map(player => {
          const able = mayPlay(event, player)
          const on = chosen.includes(player.memberId)
          return (
            <CheckRow
              key={player.memberId}
              on={on}
              off={!able || full}
              title={player.name}
              detail={`${sexNames[player.sex]}，${able ? playsIn(player.memberId, inside, data.activity.teamEvents) : '不能参加这一项'}`}
              onTap={() => setTicked(on ? chosen.filter(id => id !== player.memberId) : [...chosen, player.memberId])}
            />
          )
        })}
        {inside.players.length === 0 && <View className='team__none sub muted'>还没有队员，先发邀请或直接录入。</View>}
      </View>
      {chosen.length > 0 && <Check ok={lack === ''}>{lack || '人齐了'}</Check>}
    </Popup>
  )
}
