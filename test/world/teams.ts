import { contracts } from '../../shared/contract'
import type { ActivityPlan, TeamEvent } from '../../shared/contract/activity-plan'
import type { MadeActivity } from './activities'
import type { Ground } from './ground'
import type { Person } from './people'

const { make, join } = contracts.team.calls

/** Two play in it, at least one of them a woman. */
export const mixedDoubles: TeamEvent = { id: 'mixed0', name: '混合双打', least: 2, most: 2, only: 'any', men: 0, women: 1, teams: 2 }

/** Activities that teams enter for, and teams. */
export function teams(
  { done, look }: Ground,
  activity: (overrides?: Partial<ActivityPlan>) => Promise<MadeActivity>,
  member: () => Promise<Person>,
) {
  const teamNow = async ({ id }: { id: string }) => (await look('teams', { _id: id }))[0]!

  return {
    league: (overrides: Partial<ActivityPlan> = {}) => activity({ kind: 'event', teamEvents: [mixedDoubles], ...overrides }),
    teamNow,
    /** Led by a new person, who plays as one of the men; each of the others comes on the invitation, as a woman. */
    async team(where: { id: string }, { name = `河州一队${where.id.slice(0, 4)}`, leader, players = [] }: { name?: string; leader?: Person; players?: readonly Person[] } = {}) {
      const caller = leader ?? (await member())
      const outcome = await done(make, caller, { activityId: where.id, name, plays: 'male' })
      if (outcome.outcome === 'refused') throw new Error(`refused: ${outcome.reason}`)
      const { inviteKey } = await teamNow(outcome)
      for (const player of players) await done(join, player, { teamId: outcome.id, invite: inviteKey, sex: 'female' })
      return { id: outcome.id, name, leader: caller, inviteKey }
    },
  }
}
