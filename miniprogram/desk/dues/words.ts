import type { Bill, Receipt } from '../../../shared/contract/dues'
import type { Input } from '../../../shared/contract/call'
import type { dues } from '../../../shared/contract/dues'
import { duesYears } from '../../../shared/domain/dues-rules'

export const readers = ['staff', 'treasurer', 'admin'] as const
export const keepers = ['treasurer', 'admin'] as const

export type BillFilter = NonNullable<Input<typeof dues.calls.list>['status']>

/** How a bill stands, in a word. */
export function billState({ status, overdue, paid }: Pick<Bill, 'status' | 'overdue' | 'paid'>): string {
  if (status === 'waived') return '免缴'
  if (status === 'settled') return '已缴清'
  if (overdue) return paid > 0 ? '逾期，缴了一部分' : '逾期'
  return paid > 0 ? '缴了一部分' : '待缴'
}

/** Years to choose from, the next one first. */
export const yearOptions = (now: number) => {
  const { first, last } = duesYears(now)
  return Array.from({ length: last - first + 1 }, (_, at) => String(last - at)).map(value => ({ value, label: `${value} 年` }))
}

export const yearsOf = ({ parts }: Pick<Receipt, 'parts'>): string => parts.map(({ year }) => year).join('、')

/** Why money was not booked. */
export const notTaken = {
  'not-found': '这张账单不在了，看过再登记',
  'other-unit': '这张账单是别的单位的',
  'waived': '这张账单已免缴，恢复收缴后再登记',
  'settled': '这张账单已缴清，看过再登记',
  'larger-than-bill': '金额比账单还没缴的多，多出的记到别的年度，或退回',
  'number-wrong': '转账单号不对，核对后再登记',
  'number-used': '这个单号登记过了，核对一下',
  'day-wrong': '到账日不对，核对后再登记',
} as const

export const notChanged = {
  'changed-meanwhile': '账单刚有变动，看过再改',
  'waived': '已免缴，先恢复收缴',
  'less-than-paid': '不能比已缴的少，先作废多的收据',
  'settled': '已缴清，不用免缴',
} as const

const acts: Readonly<Record<string, string>> = {
  'issued': '开账单',
  'paid': '登记到账',
  'taken-back': '作废收据',
  'adjusted': '调整账单',
  'waived': '免缴',
  'unwaived': '恢复收缴',
  'reminded': '提醒缴费',
  'given': '开具收据',
}

/** A line of a bill's trail. */
export const actWords = (what: string): string => acts[what] ?? '更新'
