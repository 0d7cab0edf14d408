import { activity } from '../../shared/contract/activity'
import { filesOf } from '../../shared/domain/activity-files'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { AppError } from '../../shared/errors'
import { activityOf, mineOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, MemberDocument } from '../_kit/documents'
import { linksTo } from '../_kit/files'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'

export const get = useCase(activity.calls.get, async ({ now, findCaller }, { id }) => {
  const caller = await findCaller()
  const { document: found, other: registration } = caller
    ? await db.activities.findWith(id, db.registrations, registrationId(id, caller._id))
    : { document: await db.activities.find(id), other: null }

  const seesDrafts = caller?.roles.some(role => role === 'staff' || role === 'admin')
  if (!found || (found.status === 'draft' && !seesDrafts)) throw new AppError('NOT_FOUND')

  const [mine, ineligible, links, invitedUnits] = await Promise.all([
    registration && mineOf(registration),
    caller && whyNotFor(found, caller),
    linksTo(filesOf(found), linksGoodFor),
    unitsCalled(found.eligibility.unitIds),
  ])
  const unitTaken = caller && (found.unitTaken[caller.unitId] ?? 0)
  const begun = found.tickets > 0
  return { now: now.getTime(), activity: activityOf(found, now), mine, ineligible, unitTaken, links, invitedUnits, begun }
})

/** Seconds that pictures and attachments can be seen for without asking again. */
const linksGoodFor = 7_200

/** None, and no round trip, where no units are named. */
async function unitsCalled(ids: readonly string[]) {
  if (ids.length === 0) return []
  const units = await db.units.query({ _id: _.in([...ids]) }, { limit: ids.length, fields: ['name', 'grade'] })
  return units.map(({ _id, name, grade }) => ({ id: _id, name, grade }))
}

/** What of a certificate of others stands against the person shows when they state its number. */
async function whyNotFor(found: ActivityDocument, caller: MemberDocument) {
  const reason = whyNotEligible(found.eligibility, await candidateFor(found, caller))
  return reason === 'certificate-unstated' ? null : reason
}
