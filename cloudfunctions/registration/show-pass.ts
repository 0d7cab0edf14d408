import { registration } from '../../shared/contract/registration'
import { toBase64Url } from '../../shared/domain/base64url'
import { encodePass, passBytes, stepLength, stepsAhead, type PassPayload } from '../../shared/domain/pass'
import { passSecretOf } from '../../shared/domain/pass-lock'
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

  const holder = { activityId, memberId: caller._id, serial: mine.passSerial }
  return {
    outcome: 'pass',
    now: now.getTime(),
    ...(activity.checkin.rotating ? { token: null, codes: renewedCodes(holder, now) } : { token: tokenOf({ version: 1, ...holder }), codes: [] }),
    name: mine.name,
    unitName: mine.unitName,
    number: mine.number,
    feePaid,
    arrivedAt,
    activity: summary,
  }
})

type Passholder = Pick<PassPayload, 'activityId' | 'memberId' | 'serial'>

const tokenOf = (payload: PassPayload) => encodePass(payload, signPass(passBytes(payload)))

/** The lasting pass never leaves the function: its signature is the secret that these codes prove to hold. */
function renewedCodes(holder: Passholder, now: Date) {
  const secret = toBase64Url(passSecretOf(signPass(passBytes({ version: 1, ...holder }))))
  return stepsAhead(now.getTime()).map(step => ({
    from: step * stepLength,
    until: (step + 1) * stepLength,
    token: tokenOf({ version: 2, ...holder, step, secret }),
  }))
}
