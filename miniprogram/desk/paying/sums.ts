import type { PayLine } from '../../../shared/contract/payment'
import type { Fen } from '../../../shared/domain/money'

export type PayFilter = 'all' | 'unsigned' | 'ready' | 'disputed' | 'paid' | 'held'

export const filterNames: Readonly<Record<PayFilter, string>> = {
  all: '全部',
  unsigned: '待签收',
  ready: '可发放',
  disputed: '有疑问',
  paid: '已发放',
  held: '结转',
}

/** Everybody is in `all`, and in one of the others. */
export const filterOf = ({ state }: Pick<PayLine, 'state'>): Exclude<PayFilter, 'all'> => {
  switch (state) {
    case 'open':
    case 'reminded':
      return 'unsigned'
    case 'signed':
      return 'ready'
    case 'held':
    case 'settled':
      return 'held'
    default:
      return state
  }
}

/** It may be paid, or its person reminded. */
export const isOpen = ({ state }: Pick<PayLine, 'state'>): boolean => state === 'open' || state === 'reminded' || state === 'signed'

export interface Sum {
  people: number
  /** What they are paid. */
  net: Fen
}

/** How far a quarter's payment is, by filter. */
export function sumsOf(lines: readonly PayLine[]): Record<PayFilter, Sum> {
  const sums: Record<PayFilter, Sum> = {
    all: { people: 0, net: 0 }, unsigned: { people: 0, net: 0 }, ready: { people: 0, net: 0 },
    disputed: { people: 0, net: 0 }, paid: { people: 0, net: 0 }, held: { people: 0, net: 0 },
  }
  for (const line of lines) {
    for (const filter of ['all', filterOf(line)] as const) {
      sums[filter].people += 1
      sums[filter].net += line.net
    }
  }
  return sums
}

/** What is still to be paid. */
export const toPay = ({ unsigned, ready, disputed }: Record<PayFilter, Sum>): Sum =>
  [unsigned, ready, disputed].reduce((total, { people, net }) => ({ people: total.people + people, net: total.net + net }))
