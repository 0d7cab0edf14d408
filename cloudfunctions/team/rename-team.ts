import { team } from '../../shared/contract/team'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { managedTeam } from './managed-team'
import { isNameTaken } from './name-taken'

export const rename = useCase(team.calls.rename, ({ db, now, caller, requestId, trail }, { teamId, name }) =>
  transact(async transaction => {
    const { team: found, activity, against } = await managedTeam(transaction, teamId, caller, now, requestId)
    if (found.name === name) return { outcome: 'saved' } as const
    if (against) return { outcome: 'refused', reason: against } as const
    if (await isNameTaken(transaction, activity._id, name)) return { outcome: 'refused', reason: 'name-taken' } as const
    // A ticket that nobody gets: for the two who choose one name at once to meet at the activity's document.
    await transaction.change(db.activities, activity._id, { tickets: _.inc(1) })
    await transaction.change(db.teams, teamId, { name, ...noting(trail('renamed', found.name)) })
    return { outcome: 'saved' } as const
  }),
)
