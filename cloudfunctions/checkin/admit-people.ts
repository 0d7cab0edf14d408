import { checkin } from '../../shared/contract/checkin'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { deskAt, mayOverrule, requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { letThrough } from './let-through'
import { codeOutcome, outcomeAbout } from './outcome-of'

export const admit = useCase(
  checkin.calls.admit,
  async ({ db, now, caller, requestId, trail }, { activityId, listId, way, desk: deskName, registrationIds, despite }) => {
    const ids = [...new Set(registrationIds)]
    const [activity, found] = await Promise.all([
      findActivity(activityId),
      db.registrations.query({ _id: _.in(ids), activityId }, { limit: ids.length }),
    ])
    requireServing(activity, caller)
    if (despite && !mayOverrule(activity, caller)) throw new AppError('FORBIDDEN')

    const desk = deskAt(activity, listId, way)
    const scanning = { desk, deskName, serial: null, despite, nonce: requestId, now, caller, trail }
    const outcomes = await Promise.all(
      registrationIds.map(async id => {
        const registration = found.find(({ _id }) => _id === id)
        if (!registration) return codeOutcome('unknown')
        return outcomeAbout({ ...(await letThrough({ activity, registration }, scanning)), activity, desk, now })
      }),
    )
    return { outcomes }
  },
)
