import type { TeamData } from './team-words'

/** A team as its own people, and staff, see it. */
export interface TeamProps {
  data: TeamData
  inside: NonNullable<TeamData['inside']>
}

/** What a team's page asks about, one at a time. */
export type Sheet =
  | { kind: 'lineup'; eventId: string }
  | { kind: 'player'; memberId: string }
  | { kind: 'add' | 'play' | 'rename' | 'renew' | 'leave' | 'withdraw' }

export interface SheetProps extends TeamProps {
  reload: () => void
  onClose: () => void
}
