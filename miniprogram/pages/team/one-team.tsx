import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'

import type { Me } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Page } from '../../components/page/page'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { open, urls } from '../routes'
import { Invitation } from './invitation'
import { InviteButton } from './invite-button'
import { invitationUrl, teamUrl } from './links'
import { TeamBody } from './team-body'
import type { Sheet } from './sheet-props'
import { TeamSheet } from './team-sheet'
import type { TeamData } from './team-words'
import './team.css'

interface OneTeamProps {
  id: string
  invite?: string
  me: Me | null
}

/** One team: for its people who plays and what is missing, for whoever was invited the way in. */
export function OneTeam({ id, invite, me }: OneTeamProps) {
  const state = useCall(cloud.team.get, invite ? { id, invite } : { id }, { wait: !me })
  const [sheet, setSheet] = useState<Sheet>()
  const { data } = state
  useShareAppMessage(() => ({
    title: data ? `${data.team.leaderName}邀请您加入${data.team.name}` : '队伍',
    path: data?.inside?.inviteKey ? invitationUrl(id, data.inside.inviteKey) : teamUrl(id),
  }))

  if (data && !data.inside) return <Invitation state={state} data={data} invite={invite} me={me} />
  return (
    <Page
      title='队伍'
      what='这支队伍'
      state={state}
      skeleton={<RowsSkeleton />}
      bar={data && <TeamBar data={data} onAdd={() => setSheet({ kind: 'add' })} />}
      over={data?.inside && sheet && <TeamSheet sheet={sheet} data={data} inside={data.inside} reload={state.reload} onClose={() => setSheet(undefined)} />}
    >
      {shown => shown.inside && <TeamBody data={shown} inside={shown.inside} show={setSheet} />}
    </Page>
  )
}

function TeamBar({ data: { team, activity, inside, mine }, onAdd }: { data: TeamData; onAdd: () => void }) {
  if (inside?.may.change) {
    return (
      <Bar>
        <Button icon='plus' onTap={onAdd}>
          录入队员
        </Button>
        <InviteButton teamId={team.id} inviteKey={inside.inviteKey} />
      </Bar>
    )
  }
  if (mine === 'none' || mine === 'other-team' || team.status === 'withdrawn') return null
  return (
    <Bar>
      <Button block kind='primary' icon='qr' onTap={() => open(urls.pass(activity.id))}>
        出示入场码
      </Button>
    </Bar>
  )
}
