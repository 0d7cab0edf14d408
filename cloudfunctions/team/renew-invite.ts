import { team } from '../../shared/contract/team'
import { idFor } from '../_kit/ids'
import { noting } from '../_kit/noting'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { managedTeam } from './managed-team'

export const renewInvite = useCase(team.calls.renewInvite, ({ db, now, caller, requestId, trail }, { teamId }) =>
  transact(async transaction => {
    const { team: found, against } = await managedTeam(transaction, teamId, caller, now, requestId)
    // Known to nobody else: it comes from the request's own id.
    const inviteKey = idFor(`invite ${caller._id}`, requestId)
    if (found.inviteKey === inviteKey) return { outcome: 'renewed', inviteKey } as const
    if (against) return { outcome: 'refused', reason: against } as const
    await transaction.change(db.teams, teamId, { inviteKey, ...noting(trail('invite-renewed')) })
    return { outcome: 'renewed', inviteKey } as const
  }),
)
