import type { BankRow } from '../../shared/contract/bank'
import { bank } from '../../shared/contract/bank'
import { placeRows, type Placed } from '../../shared/domain/dues-matching'
import { $, containing } from '../_kit/cloud'
import type { Actor, BankImportDocument, BankRowDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { groundFor, unplacedOf } from './ground'

const pageSize = 50
/** Imports that are listed. */
const mostImports = 5

/** Whose the waiting ones are is looked up each time anew: bills were paid, made and changed since they came in. */
export const list = useCase(bank.calls.list, async ({ db, now }, { state, search, page }) => {
  const condition = { state, ...(search && { payer: containing(search) }) }
  const orderBy = state === 'new' ? ([['day', 'asc'], ['_id', 'asc']] as const) : ([['decidedAt', 'desc'], ['_id', 'asc']] as const)
  const [rows, total, groups, imports] = await Promise.all([
    db.bankRows.query(condition, { orderBy, limit: pageSize, skip: page * pageSize }),
    search ? db.bankRows.count(condition) : null,
    db.bankRows.group<{ _id: BankRowDocument['state']; rows: number }>({}, { _id: '$state', rows: $.sum(1) }, 3),
    db.bankImports.query({}, { orderBy: [['at', 'desc']], limit: mostImports }),
  ])
  const placed = state === 'new' && rows.length > 0 ? placeRows(rows.map(unplacedOf), await groundFor(rows)) : []
  const count = (which: BankRowDocument['state']) => groups.find(({ _id }) => _id === which)?.rows ?? 0
  return {
    now: now.getTime(),
    rows: rows.map((row, at) => rowOf(row, placed[at])),
    total: total ?? count(state),
    counts: { new: count('new'), booked: count('booked'), aside: count('aside') },
    imports: imports.map(importOf),
  }
})

const said = ({ by, at }: { by: Actor; at: Date }) => ({ by: by.name, at: at.getTime() })

function rowOf({ _id: id, day, amount, payer, remark, serial, state, booked, aside }: BankRowDocument, placed?: Placed): BankRow {
  return {
    id, day, amount, payer, remark, serial, state,
    placings: placed?.placings ?? [],
    perhapsNot: placed?.perhapsNot ?? '',
    booked: booked && { unitId: booked.unitId, unitName: booked.unitName, years: booked.years, receipt: booked.receipt, ...said(booked) },
    aside: aside && { why: aside.why, ...said(aside) },
  }
}

const importOf = ({ _id: id, name, by, at, rows, amount, known, alike, outgoing, passedOver, days }: BankImportDocument) =>
  ({ id, name, ...said({ by, at }), rows, amount, known, alike, outgoing, passedOver, days })
