import { enrolment } from '../../shared/contract/enrolment'
import { AppError } from '../../shared/errors'
import { summaryOf } from '../_kit/activity-view'
import { useCase } from '../_kit/use-case'
import { headCountOf } from './head-count'
import { unitsToTell } from './units-to-tell'

const pageSize = 20

export const headCounts = useCase(enrolment.calls.headCounts, async ({ db, now }, { activityId, page }) => {
  const [{ document: activity, other: reminder }, told] = await Promise.all([
    db.activities.findWith(activityId, db.headcountReminders, activityId),
    db.headcounts.query({ activityId }, { orderBy: [['unitName', 'asc']], limit: 1_000 }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')
  const wanted = unitsToTell(activity, told)
  const [missing, missingTotal] = await Promise.all([
    db.units.query(wanted, { orderBy: [['name', 'asc']], limit: pageSize, skip: page * pageSize, fields: ['name', 'grade'] }),
    db.units.count(wanted),
  ])

  return {
    now: now.getTime(),
    activity: summaryOf(activity, now),
    due: activity.headCountDue?.getTime() ?? null,
    told: told.map(each => ({ unitId: each.unitId, unitName: each.unitName, ...headCountOf(each), registered: activity.unitTaken[each.unitId] ?? 0 })),
    missing: missing.map(({ _id, name, grade }) => ({ id: _id, name, grade })),
    missingTotal,
    remindedAt: reminder?.at.getTime() ?? null,
  }
})
