import type { TeamEvent } from '../../../shared/contract/activity-plan'
import type { TeamDeskRow } from '../../../shared/contract/team'
import { Card } from '../../components/card/card'
import { TeamRow } from '../../pages/team/team-row'

interface TeamRowsProps {
  teams: readonly TeamDeskRow[]
  events: readonly TeamEvent[]
  onOpen: (id: string) => void
}

/** The teams on a phone. */
export function TeamRows({ teams, events, onOpen }: TeamRowsProps) {
  return (
    <Card>
      {teams.map(team => (
        <TeamRow key={team.id} team={team} events={events} onTap={() => onOpen(team.id)} />
      ))}
    </Card>
  )
}
