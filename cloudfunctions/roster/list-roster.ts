import { roster, type RosterRow } from '../../shared/contract/roster'
import { AppError } from '../../shared/errors'
import { summaryOf } from '../_kit/activity-view'
import { _, containing } from '../_kit/cloud'
import type { RegistrationDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'

const pageSize = 50

const hasPlace = { status: _.in(['registered', 'offered']) }
const arrived = { ...hasPlace, 'scans.0': _.exists(true) }
const paid = { ...hasPlace, fee: _.gt(0), payment: _.neq(null) }
const unpaid = { ...hasPlace, fee: _.gt(0), payment: null }
const conditions = {
  all: {},
  pending: { status: 'pending' },
  registered: hasPlace,
  offered: { status: 'offered' },
  waitlisted: { status: 'waitlisted' },
  cancelled: { status: 'cancelled' },
  rejected: { status: 'rejected' },
  unpaid,
  arrived,
}

export const list = useCase(roster.calls.list, async ({ db, now }, { activityId, status, search, page }) => {
  const of = (condition: Record<string, unknown>) => ({ activityId, ...condition })
  const count = (condition: Record<string, unknown>) => db.registrations.count(of(condition))
  const wanted = search
    ? _.and([of(conditions[status]), _.or([{ name: containing(search) }, { unitName: containing(search) }, { phone: containing(search) }])])
    : of(conditions[status])

  const [activity, rows, total, pending, registered, waitlisted, paidCount, unpaidCount, arrivedCount, invoices] = await Promise.all([
    db.activities.find(activityId),
    db.registrations.query(wanted as Record<string, unknown>, {
      orderBy: [['number', 'asc']],
      limit: pageSize,
      skip: page * pageSize,
    }),
    db.registrations.count(wanted as Record<string, unknown>),
    count(conditions.pending),
    count(hasPlace),
    count(conditions.waitlisted),
    count(paid),
    count(unpaid),
    count(arrived),
    count({ ...hasPlace, 'answers.invoice': _.neq(null) }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')

  return {
    now: now.getTime(),
    activity: summaryOf(activity, now),
    figures: { pending, registered, waitlisted, paid: paidCount, unpaid: unpaidCount, arrived: arrivedCount, invoices },
    rows: rows.map(rowOf),
    total,
  }
})

const rowOf = (each: RegistrationDocument): RosterRow => ({
  id: each._id,
  number: each.number,
  status: each.status,
  name: each.name,
  unitName: each.unitName,
  phone: each.phone,
  department: each.answers.department,
  room: each.answers.room,
  remark: each.answers.remark,
  invoice: each.answers.invoice,
  feePaid: each.payment !== null,
  paidBy: each.payment?.way ?? null,
  registeredAt: each.registeredAt.getTime(),
  arrivedAt: each.scans[0]?.at.getTime() ?? null,
  desk: each.scans[0]?.desk ?? null,
})
