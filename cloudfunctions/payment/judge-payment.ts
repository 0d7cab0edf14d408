import type { PayResult } from '../../shared/contract/payment'
import { lackingFor, triesLeft, whyNotPayable, type PayWay } from '../../shared/domain/paying-rules'
import type { LineDocument, PrivateDocument, StatementDocument } from '../_kit/documents'
import { unseal } from '../_kit/seal'

/** One line that is to be paid: with the digits that were read off a card, or the number of a transfer. */
export interface Ask {
  lineId: string
  digits: string
  number: string
}

interface Ground {
  way: PayWay
  callerId: string
  requestId: string
  now: number
  approved: readonly Pick<StatementDocument, '_id' | 'making'>[]
  numbers: readonly PrivateDocument[]
  /** WeChat's numbers of which a payment is on record, or which are asked for twice. */
  taken: readonly string[]
}

/** What comes of paying a line as it stands; a repeat of the request is judged as it was the first time. */
export function judgePayment(line: LineDocument | undefined, ask: Ask, ground: Ground): PayResult {
  if (!line) return 'changed'
  const before = ownEntry(line, ground.requestId)
  if (before) return before
  if (!ground.approved.some(({ _id, making }) => _id === line.statement && making === line.making)) return 'not-approved'
  const against = whyNotPayable(line, ground.callerId)
  if (against) return against === 'paid' ? 'already-paid' : against

  const kept = ground.numbers.find(({ _id }) => _id === line.memberId)
  const has = { hasIdentityNumber: Boolean(kept?.identityNumber), hasBankAccount: Boolean(kept?.bankAccount) }
  const [lacking] = lackingFor(ground.way, { state: line.state, ...has })
  if (lacking) return lacking
  if (ground.way === 'wechat') return ground.taken.includes(ask.number) ? 'number-used' : 'paid'
  return ground.way === 'cash' ? compare(line, ask.digits, kept!, ground.now) : 'paid'
}

/** What this very request has left in the line's trail. */
export const ownEntry = ({ history }: LineDocument, requestId: string): 'paid' | 'digits-differ' | null =>
  (history.find(({ what, requestId: by }) => by === requestId && (what === 'paid' || what === 'digits-differ'))?.what as 'paid' | 'digits-differ' | undefined) ?? null

export const triesLeftOn = ({ history }: Pick<LineDocument, 'history'>, now: number): number =>
  triesLeft(history.filter(({ what }) => what === 'digits-differ').map(({ at }) => at.getTime()), now)

function compare(line: LineDocument, digits: string, { _id: memberId, identityNumber }: PrivateDocument, now: number): PayResult {
  if (triesLeftOn(line, now) === 0) return 'too-many-tries'
  const number = unseal(identityNumber!, { memberId, field: 'identityNumber' })
  if (number === null) return 'cannot-open'
  return number.endsWith(digits) ? 'paid' : 'digits-differ'
}
