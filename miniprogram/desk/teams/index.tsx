import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { TeamDeskRow } from '../../../shared/contract/team'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { teamUrl } from '../../pages/team/links'
import { open } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { openRoster } from '../routes'
import { ChosenTeam } from './chosen-team'
import { TeamFigures } from './figures'
import { TeamRows } from './team-rows'
import { TeamTable } from './team-table'
import './teams.css'

/** All teams of an activity: which are complete, who leads them, and on a wide screen one of them beside the list. */
export default function TeamsDeskPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.team.desk, { activityId: id })
  const [filter, setFilter] = useState('all')
  const [chosen, setChosen] = useState<string>()
  const wide = useWide()
  const { data } = state

  const roster = <Button kind='text' size={wide ? 's' : 'm'} icon='users' onTap={() => openRoster(id)}>报名名单</Button>
  return (
    <DeskFrame
      title={data?.activity.title ?? '队伍'}
      heading='队伍'
      what='队伍'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      tag={wide && data && <PhaseTag phase={data.activity.phase} />}
      actions={wide && roster}
    >
      {({ activity, teams }) => {
        const shown = teams.filter(fits(filter))
        const list = (
          <Pane>
            {teams.length > 0 && (
              <View className='teams-tools'>
                <Chips single inset options={filtersOf(teams, activity.teamEvents)} values={[filter]} onToggle={setFilter} />
              </View>
            )}
            {shown.length > 0 && wide && <TeamTable teams={shown} events={activity.teamEvents} chosen={chosen} onOpen={setChosen} />}
            {shown.length > 0 && !wide && <TeamRows teams={shown} events={activity.teamEvents} onOpen={team => open(teamUrl(team))} />}
            {shown.length === 0 && <NoTeams any={teams.length > 0} />}
          </Pane>
        )
        return (
          <>
            <TeamFigures activity={activity} teams={teams} roster={!wide && roster} />
            {wide && chosen ? (
              <Columns>
                <Column>{list}</Column>
                <Column width={400}>
                  <ChosenTeam key={chosen} id={chosen} onChanged={state.reload} onClose={() => setChosen(undefined)} />
                </Column>
              </Columns>
            ) : (
              list
            )}
          </>
        )
      }}
    </DeskFrame>
  )
}

const isLacking = ({ missing }: TeamDeskRow) => missing.length > 0

const fits = (filter: string) => (team: TeamDeskRow) => {
  if (filter === 'lacking') return isLacking(team)
  if (filter === 'withdrawn') return team.status === 'withdrawn'
  return filter === 'all' || team.events.includes(filter)
}

function filtersOf(teams: readonly TeamDeskRow[], events: readonly { id: string; name: string }[]) {
  const [lacking, withdrawn] = [teams.filter(isLacking).length, teams.filter(fits('withdrawn')).length]
  return [
    { value: 'all', label: '全部' },
    ...(lacking > 0 ? [{ value: 'lacking', label: `不齐 ${lacking}` }] : []),
    ...events.map(({ id, name }) => ({ value: id, label: `${name} ${teams.filter(fits(id)).length}` })),
    ...(withdrawn > 0 ? [{ value: 'withdrawn', label: `已退赛 ${withdrawn}` }] : []),
  ]
}

function NoTeams({ any }: { any: boolean }) {
  if (any) return <Blank icon='search' title='这一类没有队伍' detail='看看“全部”。' />
  return <Blank icon='users' title='还没有队伍' detail='领队在活动页组队，组好就列在这里。' />
}
