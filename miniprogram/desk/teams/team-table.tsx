import { View } from '@tarojs/components'

import type { TeamEvent } from '../../../shared/contract/activity-plan'
import type { TeamDeskRow } from '../../../shared/contract/team'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { TeamState } from '../../pages/team/team-row'

interface TeamTableProps {
  teams: readonly TeamDeskRow[]
  events: readonly TeamEvent[]
  /** id of the one that stands beside the list */
  chosen: string | undefined
  onOpen: (id: string) => void
}

/** The teams on a wide screen; beside an open one there is room for less. */
export function TeamTable({ teams, events, chosen, onOpen }: TeamTableProps) {
  const nameOf = (id: string) => events.find(event => event.id === id)?.name ?? ''
  const columns: Column<TeamDeskRow>[] = [
    {
      key: 'name',
      title: '队名',
      flex: 1.4,
      cell: ({ name, unitName }) => (
        <View>
          <Words strong>{name}</Words>
          <View className='cap muted'><Words>{unitName}</Words></View>
        </View>
      ),
    },
    {
      key: 'leader',
      title: '领队',
      width: 128,
      cell: ({ leaderName, leaderPhone }) => (
        <View>
          <Words>{leaderName}</Words>
          <View className='cap muted num'>{leaderPhone}</View>
        </View>
      ),
    },
    { key: 'players', title: '队员', width: 88, right: true, cell: ({ players, men, women }) => <PlayerCount players={players} men={men} women={women} /> },
    ...(chosen ? [] : [{ key: 'events', title: '项目', flex: 1.6, gap: true, cell: ({ events: entered }: TeamDeskRow) => <Words tone='ink2'>{entered.map(nameOf).join('、') || '未选'}</Words> }]),
    { key: 'state', title: '名单', flex: 1.8, gap: true, cell: team => <View className='teams-state'><TeamState short team={team} /></View> },
  ]
  return <Table roomy columns={columns} rows={teams} keyOf={({ id }) => id} chosen={({ id }) => id === chosen} onTap={({ id }) => onOpen(id)} minWidth={chosen ? 0 : 900} />
}

function PlayerCount({ players, men, women }: Pick<TeamDeskRow, 'players' | 'men' | 'women'>) {
  return (
    <View>
      <Words>{`${players} 人`}</Words>
      <View className='cap muted num'><Words>{`男 ${men} 女 ${women}`}</Words></View>
    </View>
  )
}
