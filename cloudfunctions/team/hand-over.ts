import { team } from '../../shared/contract/team'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { transact } from '../_kit/transaction'
import { isUnbound } from '../_kit/unbound'
import { useCase } from '../_kit/use-case'
import { managedTeam } from './managed-team'

export const handOver = useCase(team.calls.handOver, ({ db, now, caller, requestId, trail }, { teamId, memberId }) =>
  transact(async transaction => {
    const { team: found, activity, against } = await managedTeam(transaction, teamId, caller, now, requestId)
    if (found.leaderId === memberId) return { outcome: 'saved' } as const
    // Somebody has to lead a team after registration has closed, too.
    if (against === 'withdrawn' || against === 'cancelled' || against === 'ended') return { outcome: 'refused', reason: against } as const
    const heir = found.players.find(player => player.memberId === memberId)
    const person = heir && (await transaction.find(db.members, memberId))
    if (!heir || !person) return { outcome: 'refused', reason: 'not-in-team' } as const
    if (isUnbound(person)) return { outcome: 'refused', reason: 'no-wechat' } as const

    const words = { team: found.name, title: activity.title, teamId, activityId: activity._id }
    await transaction.change(db.teams, teamId, {
      leaderId: memberId,
      leaderName: heir.name,
      ...noting(trail('handed-over')),
      ...telling(notice('team-led', memberId, words, { now, requestId })),
    })
    return { outcome: 'saved' } as const
  }),
)
