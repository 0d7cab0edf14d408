import type { BillDocument, DuesRatesDocument, ReceiptDocument, ReceiptRowDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import { dueByOf, openOf, receiptNumber, receivedInWords, statusOf, yearOf } from '../../shared/domain/dues-rules'
import { dateKey, parseLocal } from '../../shared/domain/instant'
import { formatYuan } from '../../shared/domain/money'
import type { People } from './people'
import { day, hour, type Times } from './times'
import { recorded } from './trail'

/** Fen. */
const amounts = { 'member': 100_000, 'director': 300_000, 'executive-director': 500_000, 'vice-chair': 1_000_000, 'chair': 2_000_000 }

type Act = Parameters<typeof recorded>[1][number]
type Draft = BillDocument & { acts: Act[] }

/** Two years of dues: most have paid, some a part, some nothing for longer, two need not. */
export function sampleDues(units: readonly UnitDocument[], people: People, times: Times) {
  const treasurer = people.named('叶听澜')
  const by = { id: treasurer._id, name: treasurer.name }
  // Bills are made on the first of March: before that day the last two years are those behind.
  const thisYear = yearOf(times.now)
  const last = times.now < parseLocal(`${thisYear}-03-02 00:00`) ? thisYear - 1 : thisYear
  const years = [last - 1, last]
  const billed = units.filter(({ state }) => state === 'member')

  const rates = years.map((year): DuesRatesDocument => {
    const trail = recorded(`rates-${year}`, [{ at: parseLocal(`${year}-02-20 10:00`), by: treasurer, what: 'set' }])
    return { _id: String(year), amounts, dueBy: new Date(dueByOf(`${year}-06-30`)), note: '第五届会员大会通过', revision: 1, ...trail }
  })

  const receipts: ReceiptDocument[] = []
  const drafts = years.flatMap(year => billed.map((unit, index): Draft => draftBill(unit, year, index === 9 || index === 77)))
  for (const { draft, at, amount } of payments(drafts, last, times.now)) {
    const year = yearOf(at)
    const number = receiptNumber(year, receipts.filter(each => each.year === String(year)).length + 1)
    const words = receivedInWords('bank', amount)
    draft.paid += amount
    draft.status = statusOf(draft.amount, draft.paid)
    draft.revision++
    draft.acts.push({ at, by: treasurer, what: 'paid', why: `${words}，收据 ${number}` })
    draft.payments.push({ receipt: number, amount, at: new Date(at), requestId: `sample-receipt-${number}-0`, takenBack: false })
    receipts.push({
      _id: number,
      year: String(year),
      unitId: draft.unitId,
      unitName: draft.unitName,
      amount,
      parts: [{ billId: draft._id, year: draft.year, amount }],
      way: 'bank',
      number: `HZ${dateKey(at).replaceAll('-', '')}${String(receipts.length + 1).padStart(4, '0')}`,
      payer: draft.unitName,
      receivedOn: dateKey(at),
      bankRow: null,
      paymentKey: number,
      at: new Date(at),
      by,
      takenBack: null,
      ...recorded(`receipt-${number}`, [{ at, by: treasurer, what: 'given' }]),
    })
  }

  const bills = drafts.map(({ acts, ...bill }): BillDocument => ({ ...bill, ...recorded(`bill-${bill._id}`, acts) }))
  const rows = [...new Set(receipts.map(({ year }) => year))].map((year): ReceiptRowDocument => ({
    _id: `receipts-${year}`,
    last: receipts.filter(each => each.year === year).length,
  }))
  return { rates, bills, receipts, rows }

  function draftBill({ _id: unitId, name: unitName, grade }: UnitDocument, year: number, isWaived: boolean): Draft {
    const [issuedAt, waivedAt] = [parseLocal(`${year}-03-01 10:00`), parseLocal(`${year}-03-01 15:00`)]
    const amount = amounts[grade]
    const acts: Act[] = [{ at: issuedAt, by: treasurer, what: 'issued', why: `${formatYuan(amount)} 元` }]
    if (isWaived) acts.push({ at: waivedAt, by: treasurer, what: 'waived', why: '当年入会，理事会同意免缴' })
    return {
      _id: `${year}-${unitId}`,
      year: String(year),
      unitId,
      unitName,
      grade,
      amount,
      paid: 0,
      status: isWaived ? 'waived' : 'open',
      dueBy: new Date(dueByOf(`${year}-06-30`)),
      issuedAt: new Date(issuedAt),
      payments: [],
      waived: isWaived ? { by, at: new Date(waivedAt), why: '当年入会，理事会同意免缴' } : null,
      remindedAt: null,
      reminded: [],
      revision: acts.length - 1,
      history: [],
      requestId: '',
      acts,
    }
  }
}

/** In the order in which the money came in, none of it later than now. */
function payments(drafts: readonly Draft[], last: number, now: number) {
  return drafts
    .flatMap((draft, index) => {
      const isLast = draft.year === String(last)
      // The unit of the chair has paid half of this year's, so that its contact has something to see.
      const isFirst = draft.unitId === 'unit00000001'
      const half = isLast && isFirst
      if (draft.status === 'waived' || (!half && (index % 13 === 5 || (isLast && index % 4 === 3)))) return []
      const amount = half || index % 17 === 8 ? openOf(draft) / 2 : openOf(draft)
      const at = draft.issuedAt.getTime() + (3 + ((index * 37) % 110)) * day + (index % 7) * hour
      return at < now ? [{ draft, at, amount }] : []
    })
    .sort((a, b) => a.at - b.at || (a.draft._id < b.draft._id ? -1 : 1))
}
