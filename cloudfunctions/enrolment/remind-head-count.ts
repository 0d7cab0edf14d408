import { enrolment } from '../../shared/contract/enrolment'
import { deadline } from '../../shared/domain/instant'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { notice } from '../_kit/notice'
import { useCase } from '../_kit/use-case'
import { whyNotTold } from './head-count'
import { unitsToTell } from './units-to-tell'

/** Between two reminders, ms. */
const atMostEvery = 24 * 3_600_000

export const remindHeadCount = useCase(enrolment.calls.remindHeadCount, async ({ db, now, requestId, trail }, { activityId }) => {
  const [{ document: activity, other: before }, told] = await Promise.all([
    db.activities.findWith(activityId, db.headcountReminders, activityId),
    db.headcounts.query({ activityId }, { limit: 1_000, fields: ['unitId'] }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')
  if (before?.requestId === requestId) return { outcome: 'reminded', units: before.units, people: before.people }
  const against = whyNotTold(activity, now)
  if (against) return { outcome: 'refused', reason: against }
  const lately = new Date(now.getTime() - atMostEvery)
  if (before && before.at > lately) return { outcome: 'refused', reason: 'too-soon' }

  const units = await db.units.query(unitsToTell(activity, told), { limit: 1_000, fields: ['name'] })
  const contacts = await db.members.query({ unitId: _.in(units.map(({ _id }) => _id)), contact: true, standing: 'confirmed' }, { limit: 1_000, fields: ['unitName'] })
  if (contacts.length === 0) return { outcome: 'refused', reason: 'nobody' }

  const until = deadline(activity.headCountDue!.getTime())
  const notices = contacts.map(({ _id, unitName }) =>
    notice('head-count-due', _id, { title: activity.title, unit: unitName, until, activityId }, { now, requestId }),
  )
  const sums = { units: new Set(contacts.map(({ unitName }) => unitName)).size, people: contacts.length }
  const entry = trail('reminded', `${sums.units}`)
  const done = before
    ? (await db.headcountReminders.change({ _id: activityId, at: _.lte(lately) }, { ...sums, at: now, requestId, history: _.push([entry]), notices: _.push(notices) })) > 0
    : await db.headcountReminders.insert({ _id: activityId, ...sums, at: now, requestId, history: [entry], notices })
  return done ? { outcome: 'reminded', ...sums } : { outcome: 'refused', reason: 'too-soon' }
})
