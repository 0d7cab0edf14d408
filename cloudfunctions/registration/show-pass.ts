import { registration } from '../../shared/contract/registration'
import { encodePass, passBytes, type PassPayload } from '../../shared/domain/pass'
import { AppError } from '../../shared/errors'
import { mineOf, summaryOf } from '../_kit/activity-view'
import { signPass } from '../_kit/pass-key'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'

export const pass = useCase(registration.calls.pass, async ({ db, now, caller }, { activityId }) => {
  const { document: activity, other: mine } = await db.activities.findWith(
    activityId,
    db.registrations,
    registrationId(activityId, caller._id),
  )
  if (!activity || (activity.status === 'draft' && !mine)) throw new AppError('NOT_FOUND')

  const summary = summaryOf(activity, now)
  const none = { outcome: 'none', position: null, activity: summary } as const
  if (!mine) return { ...none, status: 'not-registered' }
  if (activity.status === 'cancelled') return { ...none, status: 'activity-cancelled' }

  const { status, position, feePaid, arrivedAt } = await mineOf(mine)
  if (status !== 'registered') return { ...none, status, position }

  const payload: PassPayload = { version: 1, activityId, memberId: caller._id, serial: mine.passSerial }
  return {
    outcome: 'pass',
    now: now.getTime(),
    token: encodePass(payload, signPass(passBytes(payload))),
    name: mine.name,
    unitName: mine.unitName,
    number: mine.number,
    feePaid,
    arrivedAt,
    activity: summary,
  }
})
