import { activity } from '../../shared/contract/activity'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { AppError } from '../../shared/errors'
import { activityOf, mineOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import type { ActivityDocument, MemberDocument } from '../_kit/documents'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'

export const get = useCase(activity.calls.get, async ({ db, now, findCaller }, { id }) => {
  const caller = await findCaller()
  const { document: found, other: registration } = caller
    ? await db.activities.findWith(id, db.registrations, registrationId(id, caller._id))
    : { document: await db.activities.find(id), other: null }

  const seesDrafts = caller?.roles.some(role => role === 'staff' || role === 'admin')
  if (!found || (found.status === 'draft' && !seesDrafts)) throw new AppError('NOT_FOUND')

  const [mine, ineligible] = await Promise.all([registration && mineOf(registration), caller && whyNotFor(found, caller)])
  const unitTaken = caller && (found.unitTaken[caller.unitId] ?? 0)
  return { now: now.getTime(), activity: activityOf(found, now), mine, ineligible, unitTaken }
})

/** What of a certificate of others stands against the person shows when they state its number. */
async function whyNotFor(found: ActivityDocument, caller: MemberDocument) {
  const reason = whyNotEligible(found.eligibility, await candidateFor(found, caller))
  return reason === 'certificate-unstated' ? null : reason
}
