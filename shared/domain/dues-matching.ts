import { mostParts, openOf, spread, type Owed } from './dues-rules'
import { formatYuan, type Fen } from './money'
import { coreName, isBranchOf, isNamedIn, plainName } from './payer-name'

/** Money that came in and nobody has placed yet. */
export interface UnplacedRow {
  id: string
  /** `2026-11-05` */
  day: string
  /** Fen. */
  amount: Fen
  payer: string
  remark: string
  /** A row of another import says the same day, amount and payer. */
  alike: boolean
}

export interface OpenBill extends Owed {
  id: string
  /** `2026` */
  year: string
  unitId: string
}

/** What is known when rows are placed. */
export interface Ground {
  units: readonly { id: string; name: string }[]
  /** Of all units, open ones alone. */
  bills: readonly OpenBill[]
  /** Who paid for which unit before, as a person confirmed it: plain name and unit. */
  payers: readonly { payer: string; unitId: string }[]
}

/** How a row's unit was found; `chosen`: by a person. */
export type Found = 'name' | 'known' | 'core' | 'branch' | 'remark' | 'amount' | 'chosen'

/** How the amount stands to what the unit owes. */
export type Fit = 'all' | 'oldest' | 'part' | 'above' | 'nothing-open'

export interface Placing {
  unitId: string
  unitName: string
  found: Found
  fit: Fit
  /** 0 to 100: for the order alone. */
  score: number
  /** May be taken without a second look: one unit, by its name or a payer known before, and the amount of whole bills. */
  certain: boolean
  /** In words, short ones. */
  why: string[]
  /** The oldest first; empty where nothing is open. */
  parts: { billId: string; year: string; amount: Fen; open: Fen }[]
  /** Fen that no open bill of the unit takes. */
  left: Fen
}

export interface Placed {
  rowId: string
  /** The likeliest first, at most three. */
  placings: Placing[]
  /** Why it is perhaps no dues at all; empty where nothing speaks for that. */
  perhapsNot: string
}

/** What a person chooses among. */
const mostPlacings = 3

const strengths: Readonly<Record<Found, number>> = { name: 70, known: 70, core: 55, branch: 45, remark: 40, amount: 15, chosen: 0 }
const fits: Readonly<Record<Fit, number>> = { 'all': 30, 'oldest': 30, 'part': 10, 'above': 5, 'nothing-open': 0 }

const foundWords: Readonly<Record<Found, string>> = {
  name: '户名与单位名称相同',
  known: '这个户名以前为它缴过',
  core: '户名只差公司形式',
  branch: '户名是它的下属机构',
  remark: '摘要里写着它的名称',
  amount: '只有它欠这个数',
  chosen: '您选的单位',
}

/** What a remark says that is paid for, other than dues. */
const otherThings = ['利息', '结息', '培训费', '报名费', '参赛费', '住宿费', '退款', '退回', '退汇', '赞助', '稿费', '稿酬']

/**
 * Proposes for each row whose it is and which bills it pays. A person decides: what is doubtful says so. Rows are looked
 * at in the order of their days, so that of two which pay the same bill only the first is certain.
 *
 * @returns in the order of the rows
 */
export function placeRows(rows: readonly UnplacedRow[], ground: Ground): Placed[] {
  const taken = new Set<string>()
  const inOrder = [...rows].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const placed = new Map(
    inOrder.map(row => {
      const one = placeRow(row, ground)
      const [first] = one.placings
      if (first?.certain && first.parts.some(({ billId }) => taken.has(billId))) {
        first.certain = false
        first.why.push('前面还有一笔也缴这张账单')
      }
      if (first?.certain) for (const { billId } of first.parts) taken.add(billId)
      return [row.id, one] as const
    }),
  )
  return rows.map(({ id }) => placed.get(id)!)
}

function placeRow(row: UnplacedRow, ground: Ground): Placed {
  const perhapsNot = whyPerhapsNot(row.remark)
  const placings = unitsOf(row, ground)
    .map(({ unit, found }) => placeOn(row, unit, found, ground))
    .sort((a, b) => b.score - a.score || (a.unitName < b.unitName ? -1 : 1))
  const [first, second] = placings
  if (first?.certain) {
    const rival = second && strengths[second.found] >= strengths[first.found]
    const named = placings.find(({ found, unitId }) => found === 'remark' && unitId !== first.unitId)
    const doubts = [
      rival ? `也可能是${second.unitName}` : '',
      named ? `摘要写的是${named.unitName}` : '',
      row.alike ? '另一次导入里有同日同额同户名的一笔' : '',
      perhapsNot,
    ].filter(Boolean)
    first.certain = doubts.length === 0
    first.why.push(...doubts)
  }
  return { rowId: row.id, placings: placings.slice(0, mostPlacings), perhapsNot }
}

export function whyPerhapsNot(remark: string): string {
  if (remark.includes('会费')) return ''
  const said = otherThings.find(each => remark.includes(each))
  return said ? `摘要写着“${said}”` : ''
}

type Unit = Ground['units'][number]

/** Units that the row may be of, each by the surest sign; by the amount alone only where nothing else points anywhere. */
function unitsOf({ payer, remark, amount }: UnplacedRow, { units, bills, payers }: Ground): { unit: Unit; found: Found }[] {
  const name = plainName(payer)
  const known = new Set(payers.filter(each => each.payer === name).map(({ unitId }) => unitId))
  const signs = (unit: Unit): Found | null => {
    if (name !== '' && plainName(unit.name) === name) return 'name'
    if (known.has(unit.id)) return 'known'
    if (name !== '' && coreName(unit.name) === coreName(payer)) return 'core'
    if (isBranchOf(payer, unit.name)) return 'branch'
    return isNamedIn(remark, unit.name) ? 'remark' : null
  }
  const found = units.flatMap(unit => {
    const sign = signs(unit)
    return sign ? [{ unit, found: sign }] : []
  })
  if (found.length > 0) return found
  const owing = units.filter(unit => owedBy(unit.id, bills).length > 0 && sumOf(owedBy(unit.id, bills)) === amount)
  return owing.length === 1 ? [{ unit: owing[0]!, found: 'amount' }] : []
}

const owedBy = (unitId: string, bills: readonly OpenBill[]) => bills.filter(bill => bill.unitId === unitId && openOf(bill) > 0)
const sumOf = (bills: readonly OpenBill[]) => bills.reduce((sum, bill) => sum + openOf(bill), 0)

/** How a row would be booked on a unit's bills, the oldest first, and how sure that is. */
export function placeOn({ amount, remark }: Pick<UnplacedRow, 'amount' | 'remark'>, unit: Unit, found: Found, { bills }: Pick<Ground, 'bills'>): Placing {
  const owed = owedBy(unit.id, bills)
  const { parts: spreadParts, left } = spread(owed, amount)
  const parts = spreadParts.map(({ billId, amount: part }) => {
    const bill = owed.find(({ id }) => id === billId)!
    return { billId, year: bill.year, amount: part, open: openOf(bill) }
  })
  const fit = fitOf(amount, owed, parts, left)
  const elsewhere = left === 0 ? otherYears(remark, parts) : []
  const why = [foundWords[found], ...fitWords(fit, parts, left), ...elsewhere.map(year => `摘要写的是 ${year} 年`)]
  const whole = fit === 'all' || fit === 'oldest'
  return {
    unitId: unit.id,
    unitName: unit.name,
    found,
    fit,
    score: strengths[found] + fits[fit] - (elsewhere.length > 0 ? 5 : 0),
    certain: whole && elsewhere.length === 0 && parts.length <= mostParts && (found === 'name' || found === 'known'),
    why,
    parts,
    left,
  }
}

function fitOf(amount: Fen, owed: readonly OpenBill[], parts: Placing['parts'], left: Fen): Fit {
  if (owed.length === 0) return 'nothing-open'
  if (left > 0) return 'above'
  if (sumOf(owed) === amount) return 'all'
  return parts.every(part => part.amount === part.open) ? 'oldest' : 'part'
}

function fitWords(fit: Fit, parts: Placing['parts'], left: Fen): string[] {
  const years = parts.map(({ year }) => year).join('、')
  switch (fit) {
    case 'all':
      return [`正好缴清 ${years} 年`]
    case 'oldest':
      return [`正好缴清 ${years} 年，后面的还欠`]
    case 'part': {
      const last = parts[parts.length - 1]!
      return [`${last.year} 年缴了一部分，还差 ${formatYuan(last.open - last.amount)} 元`]
    }
    case 'above':
      return [`比未缴的多 ${formatYuan(left)} 元`]
    case 'nothing-open':
      return ['没有未缴的会费']
  }
}

/** Years that the remark names and the parts are not of. */
function otherYears(remark: string, parts: Placing['parts']): string[] {
  const named = [...remark.matchAll(/(?:^|\D)(20\d\d)(?=\s*(?:年|会费|[-/至—]\s*20\d\d))/g)].map(([, year]) => year!)
  return [...new Set(named)].filter(year => !parts.some(part => part.year === year))
}
