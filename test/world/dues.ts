import type { BillDocument, DuesRatesDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import { contracts } from '../../shared/contract'
import { dueByOf, statusOf } from '../../shared/domain/dues-rules'
import { freshRequestId, made, type Made } from './ground'
import type { World } from './world'

type Home = Pick<Made<UnitDocument>, 'id' | 'name' | 'grade'>

/** A year of its own, so that no two tests of one world bill the same units. */
let year = 2016
export const freshYear = () => String(++year)

/** What a year costs, with its day in that year. */
export async function ratesOf(world: World, of: string, overrides: Partial<DuesRatesDocument> = {}): Promise<void> {
  const at = new Date(world.now())
  const amounts = { 'member': 100_000, 'director': 300_000, 'executive-director': 500_000, 'vice-chair': 1_000_000, 'chair': 2_000_000 }
  const history = [{ at, by: 'world', byName: '秘书处', what: 'set', why: '', requestId: `rates-${of}` }]
  await world.db.duesRates.remove({ _id: of })
  await world.db.duesRates.insert({ _id: of, amounts, dueBy: new Date(dueByOf(`${of}-06-30`)), note: '', revision: 1, history, requestId: `rates-${of}`, ...overrides })
}

/** A bill as `dues.issue` makes it. */
export async function billed(world: World, unit: Home, of: string, overrides: Partial<BillDocument> = {}): Promise<Made<BillDocument>> {
  const at = new Date(world.now())
  const requestId = freshRequestId()
  const { amount = 300_000, paid = 0 } = overrides
  const document: BillDocument = {
    _id: `${of}-${unit.id}`,
    year: of,
    unitId: unit.id,
    unitName: unit.name,
    grade: unit.grade,
    amount,
    paid,
    status: statusOf(amount, paid),
    dueBy: new Date(dueByOf(`${of}-06-30`)),
    issuedAt: at,
    payments: [],
    waived: null,
    remindedAt: null,
    reminded: [],
    revision: 0,
    history: [{ at, by: 'world', byName: '秘书处', what: 'issued', why: '', requestId }],
    requestId,
    ...overrides,
  }
  if (!(await world.db.bills.insert(document))) throw new Error(`${unit.name} is billed for ${of} already`)
  return made(document)
}

/** A unit with its contact, who keeps the association's books, and a bill over 3,000 yuan that is overdue. */
export async function owing(world: World, of = '2025') {
  const unit = await world.unit()
  const [contact, treasurer, bill] = await Promise.all([
    world.member({ unit, contact: true }),
    world.member({ roles: ['treasurer'] }),
    billed(world, unit, of),
  ])
  return { unit, contact, treasurer, bill }
}

/** The same, with 1,000 yuan paid over the bank. */
export async function partlyPaid(world: World) {
  const scene = await owing(world)
  const told = await world.done(contracts.dues.calls.take, scene.treasurer, transfer(scene.unit.id, [{ billId: scene.bill.id, amount: 100_000 }]))
  if (told.outcome !== 'taken') throw new Error(JSON.stringify(told))
  return { ...scene, receipt: told.receipt }
}

/** Money that came in over the bank. */
export const transfer = (unitId: string, parts: { billId: string; amount: number }[]) => ({
  unitId, parts, way: 'bank' as const, reference: '', payer: '', receivedOn: '2026-01-05',
})
