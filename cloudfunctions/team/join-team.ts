import { team } from '../../shared/contract/team'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { whyTeamClosed } from '../../shared/domain/team-rules'
import { AppError } from '../../shared/errors'
import { windowOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { takeTeamPlace, whyNoPlace } from './team-place'

export const join = useCase(team.calls.join, ({ db, now, caller, requestId, trail }, { teamId, invite, sex, certificate }) =>
  transact(async transaction => {
    const found = await transaction.find(db.teams, teamId)
    const activity = found && (await transaction.find(db.activities, found.activityId))
    if (!found || !activity) throw new AppError('NOT_FOUND')
    if (found.players.some(({ memberId }) => memberId === caller._id)) return { outcome: 'joined' } as const
    const refused = <const R>(reason: R) => ({ outcome: 'refused', reason }) as const
    if (found.status === 'withdrawn') return refused('withdrawn')
    if (found.inviteKey !== invite) return refused('old-invitation')

    const mine = await transaction.find(db.registrations, registrationId(activity._id, caller._id))
    const against =
      whyTeamClosed(windowOf(activity), false, now.getTime()) ??
      whyNotEligible(activity.eligibility, await candidateFor(activity, caller, certificate)) ??
      whyNoPlace(activity, caller, mine, teamId)
    if (against) return refused(against)

    await takeTeamPlace(transaction, { activity, person: caller, mine, teamId, enteredBy: null, certificate, entry: trail('registered') })
    const words = { name: caller.name, team: found.name, teamId, activityId: activity._id }
    await transaction.change(db.teams, teamId, {
      players: _.push([{ memberId: caller._id, name: caller.name, unitName: caller.unitName, sex }]),
      ...noting(trail('player-joined')),
      ...(caller._id !== found.leaderId && telling(notice('team-joined', found.leaderId, words, { now, requestId }))),
    })
    return { outcome: 'joined' } as const
  }),
)
