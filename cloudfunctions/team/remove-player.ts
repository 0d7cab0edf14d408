import { team } from '../../shared/contract/team'
import { lineupWithout } from '../../shared/domain/team-rules'
import { _ } from '../_kit/cloud'
import { giveBackPlace } from '../_kit/give-back-place'
import { notice } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { managedTeam } from './managed-team'
import { standing } from './team-place'

export const removePlayer = useCase(team.calls.removePlayer, ({ db, now, caller, requestId, trail }, { teamId, memberId }) =>
  transact(async (transaction, lastAttempt) => {
    const { team: found, activity, against } = await managedTeam(transaction, teamId, caller, now, requestId)
    const plays = found.players.some(player => player.memberId === memberId)
    if (!plays) return { outcome: 'saved' } as const
    if (against) return { outcome: 'refused', reason: against } as const

    if (memberId === found.leaderId) {
      await transaction.change(db.teams, teamId, {
        players: _.pull({ memberId }),
        lineup: _.set(lineupWithout(found.lineup, memberId)),
        revision: _.inc(1),
        ...noting(trail('player-left')),
      })
      return { outcome: 'saved' } as const
    }

    const mine = standing(await transaction.find(db.registrations, registrationId(activity._id, memberId)))
    if (!mine) return { outcome: 'saved' } as const
    if (mine.presence.length > 0) return { outcome: 'refused', reason: 'arrived' } as const
    const words = { team: found.name, title: activity.title, activityId: activity._id }
    const told = [notice('team-ended', memberId, words, { now, requestId })]
    await giveBackPlace(transaction, { mine, activity, entry: trail('cancelled'), lastAttempt, told })
    return { outcome: 'saved' } as const
  }),
)
