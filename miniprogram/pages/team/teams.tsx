import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Me } from '../../../shared/contract/member'
import { ineligibleSentence } from '../../../shared/domain/refusal-words'
import { isFull } from '../../../shared/domain/seats'
import { entryWords, lineupWords } from '../../../shared/domain/team-event-words'
import { whyTeamClosed } from '../../../shared/domain/team-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { Words } from '../../components/text/words'
import { open } from '../routes'
import { teamUrl } from './links'
import { MakeSheet } from './make-sheet'
import { OneTeam } from './one-team'
import { TeamRow } from './team-row'
import { refusalWords, type TeamsData } from './team-words'
import './team.css'

interface TeamsProps {
  activityId: string
  /** also for who has a team there: else they are shown theirs */
  all: boolean
  me: Me | null
}

/** The teams of an activity, and the making of one's own. */
export function Teams({ activityId, all, me }: TeamsProps) {
  const state = useCall(cloud.team.list, { activityId }, { wait: !me })
  const [making, setMaking] = useState(false)
  const { data } = state
  if (data?.mine && !all) return <OneTeam id={data.mine} me={me} />

  const against = data && whyNotMake(data)
  return (
    <Page
      title='队伍'
      what='参赛队伍'
      state={state}
      skeleton={<RowsSkeleton />}
      bar={
        data && !data.mine && !against && (
          <Bar>
            <Button block kind='primary' icon='users' onTap={() => setMaking(true)}>
              组建队伍，我来带队
            </Button>
          </Bar>
        )
      }
      over={data && making && <MakeSheet activity={data.activity} onClose={() => setMaking(false)} onRefused={state.reload} />}
    >
      {shown => (
        <>
          <View className='team__head'>
            <View className='h1'>
              <Words>{shown.activity.title}</Words>
            </View>
            <View className='sub muted team__by'>
              <Words>{`${shown.teams.length} 支队伍，${shown.activity.taken} 人`}</Words>
            </View>
          </View>
          {against && !shown.mine && <Note tone='warn'>{against}</Note>}
          <Card title='项目'>
            {shown.activity.teamEvents.map(event => (
              <Row
                key={event.id}
                title={event.name}
                detail={lineupWords(event)}
                end={<Words size='sub' tone='muted' nowrap>{entryWords(event.teams, shown.activity.eventTeams[event.id] ?? 0)}</Words>}
              />
            ))}
          </Card>
          <Section title='参赛队伍' end={shown.teams.length > 0 && `${shown.teams.length} 支`}>
            {shown.teams.length === 0 ? (
              <Card>
                <Blank icon='users' title='还没有队伍' detail='组建后发邀请，队员点开确认就入队。' />
              </Card>
            ) : (
              <Card>
                {shown.teams.map(each => (
                  <TeamRow key={each.id} team={each} mine={each.id === shown.mine} events={shown.activity.teamEvents} onTap={() => open(teamUrl(each.id))} />
                ))}
              </Card>
            )}
          </Section>
        </>
      )}
    </Page>
  )
}

/** Why the person cannot make a team now, in words; null when they can. */
function whyNotMake({ activity, ineligible, now }: TeamsData): string | null {
  if (activity.teamEvents.length === 0) return refusalWords['no-teams']
  const closed = whyTeamClosed(activity, false, now)
  if (closed) return refusalWords[closed]
  if (ineligible) return ineligibleSentence(ineligible)
  return isFull(activity) ? refusalWords.full : null
}
