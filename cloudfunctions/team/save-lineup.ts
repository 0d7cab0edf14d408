import { team } from '../../shared/contract/team'
import { enteredFor, isPossible } from '../../shared/domain/team-rules'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { isRepeat, managedTeam } from './managed-team'

export const saveLineup = useCase(team.calls.saveLineup, ({ db, now, caller, requestId, trail }, { teamId, revision, lineup: asked }) =>
  transact(async transaction => {
    const { team: found, activity, against } = await managedTeam(transaction, teamId, caller, now, requestId)
    if (isRepeat(found, caller, requestId)) return { outcome: 'saved' } as const
    const refused = <const R>(reason: R) => ({ outcome: 'refused', reason }) as const
    if (against) return refused(against)
    if (found.revision !== revision) return refused('changed-meanwhile')
    const lineup = enteredFor(asked)
    if (!isPossible({ players: found.players, lineup }, activity.teamEvents)) return refused('lineup-wrong')

    const entered = activity.teamEvents.filter(({ id }) => lineup[id] && !found.lineup[id])
    const left = Object.keys(found.lineup).filter(id => !lineup[id])
    // Read in this transaction and changed by it: of two teams that take an event's last place one begins anew.
    const full = entered.find(({ id, teams }) => teams !== null && (activity.eventTeams[id] ?? 0) >= teams)
    if (full) return { outcome: 'event-full', eventId: full.id } as const
    if (entered.length + left.length > 0) {
      await transaction.change(db.activities, activity._id, {
        ...Object.fromEntries([...entered.map(({ id }) => [`eventTeams.${id}`, _.inc(1)]), ...left.map(id => [`eventTeams.${id}`, _.inc(-1)])]),
      })
    }
    await transaction.change(db.teams, teamId, { lineup: _.set(lineup), revision: _.inc(1), ...noting(trail('lineup-saved')) })
    return { outcome: 'saved' } as const
  }),
)
