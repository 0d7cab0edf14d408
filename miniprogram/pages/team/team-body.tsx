import { View } from '@tarojs/components'

import { daysUntilDeadline, deadline, deadlinePassed } from '../../../shared/domain/instant'
import { entryWords, lineupWords, sexNames } from '../../../shared/domain/team-event-words'
import { Card } from '../../components/card/card'
import { Check } from '../../components/check/check'
import { Icon } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'
import { allTeamsUrl } from './links'
import type { Sheet, TeamProps } from './sheet-props'
import { lackOf, playsIn } from './team-words'

interface TeamBodyProps extends TeamProps {
  show: (sheet: Sheet) => void
}

/** A team to its people and to staff: whether it is complete, what it plays in, who is in it, and what can be changed. */
export function TeamBody(props: TeamBodyProps) {
  const { team } = props.data
  return (
    <>
      <View className='team__head'>
        <View className='h1'>
          <Words>{team.name}</Words>
        </View>
        <View className='sub muted team__by'>
          <Dots items={[team.unitName, `领队 ${team.leaderName}`]} />
        </View>
      </View>
      {team.status === 'withdrawn' ? <Note tone='warn'>这支队伍已退赛，席位和项目名额都已让出。</Note> : <Standing {...props} />}
      {team.status === 'entered' && <Events {...props} />}
      {team.status === 'entered' && <Players {...props} />}
      <Acts {...props} />
    </>
  )
}

/** The first answer: complete, or what is missing, and until when it can be put right. */
function Standing({ data: { team, activity, now } }: TeamBodyProps) {
  const complete = team.missing.length === 0
  const over = deadlinePassed(activity.registrationClosesAt, now)
  return (
    <Card>
      <View className='row row--top' {...{ role: 'status' }}>
        <View className='team__ic'>
          <Icon name={complete ? 'check-circle' : 'alert'} color={complete ? 'success' : 'warning'} />
        </View>
        <View className='grow'>
          <View className='card__t'>
            <Words>{complete ? '名单齐了' : team.events.length === 0 ? '还没有选项目' : '名单还不齐'}</Words>
          </View>
          {complete ? (
            <View className='row__d'>
              <Words>{over ? '比赛日带入场码来' : '截止前还可以换人'}</Words>
            </View>
          ) : (
            team.missing.map(words => <Check key={words} ok={false}>{words}</Check>)
          )}
        </View>
      </View>
      <Row name='名单截止' end={<Left now={now} closesAt={activity.registrationClosesAt} />}>{deadline(activity.registrationClosesAt)}</Row>
      <Row name='活动' onTap={() => open(urls.activity(activity.id))}>{activity.title}</Row>
    </Card>
  )
}

function Left({ now, closesAt }: { now: number; closesAt: number }) {
  if (deadlinePassed(closesAt, now)) return <Words tone='muted'>已截止</Words>
  const days = daysUntilDeadline(now, closesAt)
  return <Words tone={days < 3 ? 'warn' : 'muted'}>{days === 0 ? '今天截止' : `还有 ${days} 天`}</Words>
}

function Events({ data: { activity }, inside, show }: TeamBodyProps) {
  const { players, lineup, may } = inside
  const nameOf = new Map(players.map(({ memberId, name }) => [memberId, name]))
  return (
    <Section title='参加项目' end={may.change ? '点开排名单' : undefined}>
      <Card>
        {activity.teamEvents.map(event => {
          const playing = lineup[event.id]
          const lack = playing && lackOf(event, players, playing)
          const standing = playing ? lack || '人齐了' : entryWords(event.teams, activity.eventTeams[event.id] ?? 0)
          return (
            <Row
              key={event.id}
              top
              airy
              title={event.name}
              detail={lineupWords(event)}
              label={`${event.name}，${standing}`}
              onTap={may.change ? () => show({ kind: 'lineup', eventId: event.id }) : undefined}
              end={!playing && <Words size='sub' tone='muted' nowrap>{standing}</Words>}
            >
              {playing && <Words>{playing.length > 0 ? playing.map(id => nameOf.get(id)).join('、') : '还没有选人'}</Words>}
              {playing && (
                <View>
                  <Tag className='team__state' tone={lack ? 'warn' : 'ok'} icon={lack ? 'alert' : 'check'}>{standing}</Tag>
                </View>
              )}
            </Row>
          )
        })}
      </Card>
    </Section>
  )
}

function Players({ data: { team, activity }, inside, show }: TeamBodyProps) {
  const { players, leaderId, may } = inside
  const leads = players.some(({ memberId }) => memberId === leaderId)
  return (
    <Section title='队员' end={`${players.length} 人`}>
      <Card>
        {!leads && <Row title={team.leaderName} detail='领队，不上场' end={<Tag tone='line'>领队</Tag>} />}
        {players.map(player => (
          <Row
            key={player.memberId}
            title={player.name}
            detail={<Dots items={[sexNames[player.sex], player.unitName !== team.unitName && player.unitName, playsIn(player.memberId, inside, activity.teamEvents)]} />}
            end={player.memberId === leaderId && <Tag tone='line'>领队</Tag>}
            label={`${player.name}，${playsIn(player.memberId, inside, activity.teamEvents)}`}
            onTap={may.change || (may.handOver && player.memberId !== leaderId) ? () => show({ kind: 'player', memberId: player.memberId }) : undefined}
          />
        ))}
        {players.length === 0 && <Row><Words tone='muted'>还没有队员，发邀请或直接录入</Words></Row>}
      </Card>
    </Section>
  )
}

/** What is done seldom. */
function Acts({ data: { activity, mine }, inside: { may, players, leaderId }, show }: TeamBodyProps) {
  const leaderPlays = players.some(({ memberId }) => memberId === leaderId)
  return (
    <Card className='team__acts'>
      <Row title='看各队情况' onTap={() => open(allTeamsUrl(activity.id))} />
      {mine === 'leader' && may.change && !leaderPlays && <Row title='我也上场' onTap={() => show({ kind: 'play' })} />}
      {may.change && <Row title='改队名' onTap={() => show({ kind: 'rename' })} />}
      {may.change && <Row title='更换邀请' detail='发出去的邀请全部失效' onTap={() => show({ kind: 'renew' })} />}
      {may.leave && <Row title='退出队伍' onTap={() => show({ kind: 'leave' })} />}
      {may.withdraw && <Row title='整队退赛' onTap={() => show({ kind: 'withdraw' })} />}
    </Card>
  )
}
