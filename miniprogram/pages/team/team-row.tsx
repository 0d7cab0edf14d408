import { View } from '@tarojs/components'

import type { TeamCard } from '../../../shared/contract/team'
import type { TeamEvent } from '../../../shared/contract/activity-plan'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'

interface TeamRowProps {
  team: TeamCard
  events: readonly TeamEvent[]
  mine?: boolean
  onTap: () => void
}

/** A team in a list: who leads it, how many, for what, and what it lacks. */
export function TeamRow({ team, events, mine, onTap }: TeamRowProps) {
  const entered = events.filter(({ id }) => team.events.includes(id)).map(({ name }) => name)
  return (
    <Row
      top
      airy
      title={
        <>
          {team.name}
          {mine && <Tag className='team__tag' tone='brand'>我的队</Tag>}
        </>
      }
      detail={<Dots items={[team.unitName, `领队 ${team.leaderName}`, `${team.players} 名队员`]} />}
      label={`${team.name}，${stateWords(team)}`}
      onTap={onTap}
    >
      {entered.length > 0 && <View className='cap ink2'>{entered.join('、')}</View>}
      <View><TeamState team={team} /></View>
    </Row>
  )
}

const stateWords = ({ status, missing }: TeamCard) => (status === 'withdrawn' ? '已退赛' : missing.length > 0 ? missing.join('，') : '名单齐了')

interface TeamStateProps {
  team: TeamCard
  /** where there is one line: the first of what it lacks, and how much else */
  short?: boolean
}

/** What it lacks, or that it is complete. */
export function TeamState({ team, short }: TeamStateProps) {
  if (team.status === 'withdrawn') return <Tag className='team__state' tone='line' icon='close'>已退赛</Tag>
  if (team.missing.length === 0) return <Tag className='team__state' tone='ok' icon='check'>名单齐了</Tag>
  const others = team.missing.length - 1
  const missing = short ? [team.missing[0]! + (others > 0 ? `，另 ${others} 处` : '')] : team.missing
  return (
    <>
      {missing.map(words => (
        <Tag key={words} className='team__state' tone='warn' icon='alert'>{words}</Tag>
      ))}
    </>
  )
}
