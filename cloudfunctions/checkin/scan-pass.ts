import { checkin } from '../../shared/contract/checkin'
import { isStale } from '../../shared/domain/pass'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'
import { deskAt, requireServing } from './desk-at'
import { findGuest } from './find-guest'
import { letThrough } from './let-through'
import { codeOutcome, outcomeAbout } from './outcome-of'
import { readCode } from './read-code'
import { unlessRemembered } from './unless-remembered'

export const scan = useCase(checkin.calls.scan, async ({ now, caller, requestId, trail }, { activityId, listId, way, desk: deskName, code }) => {
  const pass = readCode(code)
  if (typeof pass === 'string') return codeOutcome(pass)
  if (pass.activityId !== activityId) return ofAnother(pass.activityId)

  return unlessRemembered(activityId, async () => {
    const { activity, registration } = await findGuest(pass)
    requireServing(activity, caller)
    const desk = deskAt(activity, listId, way)
    if (!registration) return codeOutcome('unknown')
    if (isStale(pass, activity.checkin.rotating, now.getTime())) return codeOutcome('stale-code')

    const scanning = { desk, deskName, serial: pass.serial, despite: '', nonce: requestId, now, caller, trail }
    return outcomeAbout({ ...(await letThrough({ activity, registration }, scanning)), activity, desk, now })
  })
})

/** A true pass for something else says what for. */
async function ofAnother(activityId: string) {
  const other = await db.activities.find(activityId)
  return other ? { ...codeOutcome('other-activity'), otherTitle: other.title } : codeOutcome('unknown')
}
