import { roster, type RosterSums } from '../../shared/contract/roster'
import { $ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

const mostUnits = 1_000
const mostTeams = 500

const is = (status: string) => $.eq(['$status', status])
const there = (path: string) => $.neq([path, null])
const holdsSeat = $.or([is('registered'), is('offered')])
const paid = $.and([holdsSeat, there('$payment')])
const unpaid = $.and([holdsSeat, $.gt(['$fee', 0]), $.not(there('$payment'))])
const asked = $.and([holdsSeat, there('$answers.invoice')])
const wantsRoom = (kind: string) => $.and([holdsSeat, $.eq(['$answers.room', kind])])

const sumOf = (condition: unknown, value: unknown = 1) => $.sum($.cond({ if: condition, then: value, else: 0 }))

const sums = {
  taken: sumOf(holdsSeat),
  waiting: sumOf(is('waitlisted')),
  pending: sumOf(is('pending')),
  offered: sumOf(is('offered')),
  paid: sumOf(paid),
  paidFen: sumOf(paid, '$payment.amount'),
  unpaid: sumOf(unpaid),
  unpaidFen: sumOf(unpaid, '$fee'),
  vouchers: sumOf($.and([unpaid, there('$voucher')])),
  invoices: sumOf(asked),
  invoicesIssued: sumOf($.and([asked, there('$invoice')])),
  single: sumOf(wantsRoom('single')),
  shared: sumOf(wantsRoom('shared')),
  roomless: sumOf($.and([holdsSeat, $.neq(['$answers.room', 'none']), $.eq(['$roomNumber', ''])])),
  arrived: sumOf($.and([holdsSeat, $.gt([$.size('$presence'), 0])])),
} satisfies Record<keyof RosterSums, unknown>

const names = Object.keys(sums) as (keyof RosterSums)[]

interface Group extends RosterSums {
  _id: string
  unitName: string
}

export const figures = useCase(roster.calls.figures, async ({ db }, { activityId }) => {
  const [groups, teams] = await Promise.all([
    db.registrations.group<Group>({ activityId }, { _id: '$unitId', unitName: $.last('$unitName'), ...sums }, mostUnits),
    db.teams.query({ activityId, status: 'entered' }, { orderBy: [['madeAt', 'asc']], limit: mostTeams, fields: ['name'] }),
  ])
  const units = groups.map(({ _id, ...unit }) => ({ unitId: _id, ...unit }))
  return {
    all: Object.fromEntries(names.map(name => [name, units.reduce((sum, unit) => sum + unit[name], 0)])) as RosterSums,
    units: units.sort((a, b) => b.taken - a.taken || b.waiting - a.waiting || (a.unitId < b.unitId ? -1 : 1)),
    teams: teams.map(({ _id, name }) => ({ id: _id, name })),
  }
})
