import { roster } from '../../shared/contract/roster'
import { AppError } from '../../shared/errors'
import { summaryOf } from '../_kit/activity-view'
import { _, containing } from '../_kit/cloud'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { rowOf } from './roster-row'

const pageSize = 50

const holdsSeat = { status: holdsSeatNow }
const owes = { ...holdsSeat, fee: _.gt(0), payment: null }
const wantsInvoice = { ...holdsSeat, 'answers.invoice': _.neq(null) }
const none = {}

const byStatus = {
  all: none,
  pending: { status: 'pending' },
  registered: holdsSeat,
  offered: { status: 'offered' },
  waitlisted: { status: 'waitlisted' },
  cancelled: { status: 'cancelled' },
  rejected: { status: 'rejected' },
  arrived: { ...holdsSeat, 'presence.0': _.exists(true) },
  absent: { ...holdsSeat, 'presence.0': _.exists(false) },
}
const byFee = { all: none, paid: { payment: _.neq(null) }, unpaid: owes, voucher: { ...owes, voucher: _.neq(null) } }
const byInvoice = { all: none, open: { ...wantsInvoice, invoice: null }, issued: { invoice: _.neq(null) } }
const byRoom = {
  all: none,
  single: { ...holdsSeat, 'answers.room': 'single' },
  shared: { ...holdsSeat, 'answers.room': 'shared' },
  open: { ...holdsSeat, 'answers.room': _.neq('none'), roomNumber: '' },
}

export const list = useCase(roster.calls.list, async ({ db, now }, { activityId, page, search, ...wanted }) => {
  const parts = [
    { activityId },
    byStatus[wanted.status],
    byFee[wanted.fee],
    byInvoice[wanted.invoice],
    byRoom[wanted.room],
    wanted.unitId ? { unitId: wanted.unitId } : none,
    wanted.teamId ? { teamId: wanted.teamId } : none,
    search ? _.or([{ name: containing(search) }, { unitName: containing(search) }, { phone: containing(search) }]) : none,
  ]
  const condition = _.and(parts.filter(part => part !== none)) as unknown as Record<string, unknown>

  const [activity, rows, total] = await Promise.all([
    db.activities.find(activityId),
    db.registrations.query(condition, { orderBy: [['number', 'asc']], limit: pageSize, skip: page * pageSize }),
    db.registrations.count(condition),
  ])
  if (!activity) throw new AppError('NOT_FOUND')

  return {
    now: now.getTime(),
    activity: { ...summaryOf(activity, now), certificate: activity.certificate, hasRooms: activity.rooms.length > 0 },
    rows: rows.map(rowOf),
    total,
  }
})
