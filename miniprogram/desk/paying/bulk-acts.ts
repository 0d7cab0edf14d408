import type { PayLine } from '../../../shared/contract/payment'
import { lackingFor, mayRemind, mostPaid, whyNotPayable, type PayWay } from '../../../shared/domain/paying-rules'
import type { Instant } from '../../../shared/domain/instant'
import { papersOf } from './words'

/** What can be done for many at once; a transfer over WeChat has a number each, and is recorded one by one. */
export type BulkAct = Exclude<PayWay, 'wechat'> | 'remind'

const names: Readonly<Record<BulkAct, string>> = { bank: '银行转账', cash: '现金发放', remind: '催签' }

export const labelOf = ({ act, lines }: { act: BulkAct; lines: readonly PayLine[] }): string => `${names[act]} ${lines.length} 人`

/** Why nothing stands against paying a line that way. */
export const mayPay = (line: PayLine, way: PayWay): boolean =>
  whyNotPayable({ state: line.state, memberId: line.own ? 'own' : '' }, 'own') === null && lackingFor(way, papersOf(line)).length === 0

/** What can be done for the chosen, and for which of them. */
export function actsOn(chosen: readonly PayLine[], now: Instant, may: { pay: boolean; remind: boolean }): { act: BulkAct; lines: readonly PayLine[] }[] {
  const able: Record<BulkAct, readonly PayLine[]> = {
    bank: may.pay ? chosen.filter(line => mayPay(line, 'bank')).slice(0, mostPaid) : [],
    cash: may.pay ? chosen.filter(line => mayPay(line, 'cash')).slice(0, mostPaid) : [],
    remind: may.remind ? chosen.filter(line => mayRemind(line, now)) : [],
  }
  return (['bank', 'cash', 'remind'] as const).map(act => ({ act, lines: able[act] })).filter(({ lines }) => lines.length > 0)
}
