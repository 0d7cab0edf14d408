import { team } from '../../shared/contract/team'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { whyTeamClosed } from '../../shared/domain/team-rules'
import { AppError } from '../../shared/errors'
import { windowOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import { idFor } from '../_kit/ids'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { isNameTaken } from './name-taken'
import { standing, takeTeamPlace, whyNoPlace } from './team-place'

export const make = useCase(team.calls.make, ({ db, now, caller, requestId, trail }, { activityId, name, plays, certificate }) =>
  transact(async transaction => {
    const id = idFor(caller._id, requestId)
    const activity = await transaction.find(db.activities, activityId)
    if (!activity) throw new AppError('NOT_FOUND')
    const mine = await transaction.find(db.registrations, registrationId(activityId, caller._id))
    if (standing(mine)?.teamId === id) return { outcome: 'made', id } as const

    const refused = <const R>(reason: R) => ({ outcome: 'refused', reason }) as const
    if (activity.teamEvents.length === 0) return refused('no-teams')
    const against =
      whyTeamClosed(windowOf(activity), false, now.getTime()) ??
      whyNotEligible(activity.eligibility, await candidateFor(activity, caller, certificate)) ??
      whyNoPlace(activity, caller, mine, id)
    if (against) return refused(against)
    if (await isNameTaken(transaction, activityId, name)) return refused('name-taken')

    // The activity's document first: it is what all who make and join teams contend for.
    await takeTeamPlace(transaction, { activity, person: caller, mine, teamId: id, enteredBy: null, certificate, entry: trail('registered') })
    const { _id: leaderId, name: leaderName, unitId, unitName } = caller
    await transaction.insert(db.teams, {
      _id: id,
      activityId,
      name,
      unitId,
      unitName,
      leaderId,
      leaderName,
      status: 'entered',
      players: plays ? [{ memberId: leaderId, name: leaderName, unitName, sex: plays }] : [],
      lineup: {},
      inviteKey: idFor(`invite ${leaderId}`, requestId),
      revision: 0,
      madeAt: now,
      history: [trail('made')],
      requestId,
    })
    return { outcome: 'made', id } as const
  }),
)
