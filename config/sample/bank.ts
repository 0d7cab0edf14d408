import type { BankImportDocument, BankRowDocument, BillDocument } from '../../cloudfunctions/_kit/documents'
import { openOf } from '../../shared/domain/dues-rules'
import { dateKey } from '../../shared/domain/instant'
import { yuan } from '../../shared/domain/money'
import type { People } from './people'
import { minute, type Times } from './times'
import { recorded } from './trail'

interface CameIn {
  /** Days ago. */
  ago: number
  /** Fen. */
  amount: number
  payer: string
  remark: string
  /** What it was set aside as. */
  aside?: string
}

const importId = 'bankimport01'

/** Yesterday's statement: some rows say at a glance whose dues they are, some have to be looked at, some are none. */
export function sampleBank(bills: readonly BillDocument[], people: People, times: Times): { imports: BankImportDocument[]; rows: BankRowDocument[] } {
  const treasurer = people.named('叶听澜')
  const by = { id: treasurer._id, name: treasurer.name }
  const at = times.lately(1, '16:20')
  const known = cameIn(owing(bills))

  const rows = known.map(({ ago, aside, ...said }, index): BankRowDocument => {
    const _id = `bankrow${String(index + 1).padStart(5, '0')}`
    const day = dateKey(times.on(-ago - 1, '12:00'))
    const decided = at + 10 * minute
    const acts = [{ at, by: treasurer, what: 'imported' }, ...(aside ? [{ at: decided, by: treasurer, what: 'set-aside', why: aside }] : [])]
    return {
      _id, importId, row: index + 6, day, ...said,
      serial: `HZ${day.replaceAll('-', '')}${String(index + 31).padStart(4, '0')}`,
      likeness: _id,
      alike: false,
      state: aside ? 'aside' : 'new',
      booked: null,
      aside: aside ? { why: aside, by, at: new Date(decided) } : null,
      decidedAt: new Date(aside ? decided : at),
      ...recorded(_id, acts),
    }
  })
  const days = rows.map(({ day }) => day).sort()
  const sums = { rows: rows.length, amount: rows.reduce((sum, { amount }) => sum + amount, 0), known: 0, alike: 0, outgoing: 7, passedOver: [rows.length + 13, rows.length + 14] }
  const taken: BankImportDocument = {
    _id: importId, name: '河州示例银行流水.xlsx', by, at: new Date(at), ...sums,
    days: { from: days[0]!, to: days.at(-1)! },
    ...recorded(importId, [{ at, by: treasurer, what: 'imported' }]),
  }
  return { imports: [taken], rows }
}

/** Units by what they owe in all, those for one year first. */
function owing(bills: readonly BillDocument[]) {
  const open = bills.filter(bill => openOf(bill) > 0)
  const units = [...new Map(open.map(({ unitId, unitName }) => [unitId, unitName])).entries()]
  const owed = units.map(([unitId, name]) => {
    const own = open.filter(bill => bill.unitId === unitId)
    return { name, year: own[0]!.year, years: own.length, sum: own.reduce((sum, bill) => sum + bill.amount - bill.paid, 0) }
  })
  return { one: owed.filter(({ years }) => years === 1), more: owed.filter(({ years }) => years > 1) }
}

function cameIn({ one, more }: ReturnType<typeof owing>): CameIn[] {
  const [a, b, c, d, e, f, g, h, i] = one
  const whole = [a, b, c, d].flatMap((unit, index): CameIn[] => (unit ? [{ ago: 9 - index, amount: unit.sum, payer: unit.name, remark: index % 2 === 0 ? `${unit.year}年会费` : '会费' }] : []))
  const doubtful = [
    more[0] && { ago: 6, amount: more[0].sum, payer: more[0].name, remark: '补缴会费' },
    e && { ago: 5, amount: e.sum, payer: e.name.replace(/公司$/, '有限公司'), remark: `${e.year}年度会费` },
    f && { ago: 4, amount: f.sum / 2, payer: f.name, remark: '会费（第一笔）' },
    g && { ago: 3, amount: g.sum, payer: `${g.name}第二分公司`, remark: '会费' },
    h && { ago: 2, amount: h.sum + yuan(200), payer: h.name, remark: '会费' },
    i && { ago: 2, amount: i.sum, payer: '', remark: `现金缴存 ${i.name}会费` },
  ]
  const others: CameIn[] = [
    { ago: 3, amount: yuan(3_600), payer: '河州光缆示例公司', remark: '培训费' },
    { ago: 1, amount: yuan(41.27), payer: '', remark: '存款结息' },
    { ago: 5, amount: yuan(20_000), payer: '河州终端渠道示例公司', remark: '球类联赛赞助', aside: '赞助款' },
  ]
  return [...whole, ...doubtful.filter(each => each !== undefined), ...others].sort((x, y) => y.ago - x.ago)
}
