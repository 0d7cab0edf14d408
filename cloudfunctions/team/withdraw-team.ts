import { team } from '../../shared/contract/team'
import { deadlinePassed } from '../../shared/domain/instant'
import { isOver } from '../../shared/domain/registration-rules'
import { _ } from '../_kit/cloud'
import { eventsGivenBack } from '../_kit/leave-team'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { counted } from '../_kit/seat-counters'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { managedTeam } from './managed-team'

/** More than any team has: the platform's own limit of one query. */
const most = 1_000

export const withdraw = useCase(team.calls.withdraw, ({ db, now, caller, requestId, trail }, { teamId, why }) =>
  transact(async transaction => {
    const { team: found, activity, byStaff, against } = await managedTeam(transaction, teamId, caller, now, requestId)
    if (found.status === 'withdrawn') return { outcome: 'withdrawn' } as const
    if (against === 'ended' || against === 'cancelled') return { outcome: 'refused', reason: against } as const
    const late = activity.cancelUntil !== null && deadlinePassed(activity.cancelUntil.getTime(), now.getTime())
    if (late && !byStaff) return { outcome: 'refused', reason: 'too-late' } as const
    const all = await transaction.query(db.registrations, { teamId }, { limit: most })
    const places = all.filter(({ status }) => !isOver(status))
    if (places.some(({ presence }) => presence.length > 0)) return { outcome: 'refused', reason: 'arrived' } as const

    await transaction.change(db.activities, activity._id, { ...counted([], places), ...eventsGivenBack(found) })
    const words = { team: found.name, title: activity.title, activityId: activity._id }
    for (const { _id, memberId } of places) {
      const told = memberId === caller._id ? [] : [notice('team-withdrawn', memberId, words, { now, requestId })]
      await transaction.change(db.registrations, _id, { status: 'cancelled', offerUntil: null, teamId: null, ...noting(trail('cancelled', why)), ...telling(...told) })
    }
    await transaction.change(db.teams, teamId, { status: 'withdrawn', lineup: _.set({}), revision: _.inc(1), ...noting(trail('withdrawn', why)) })
    return { outcome: 'withdrawn' } as const
  }),
)
