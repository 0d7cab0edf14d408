import type { Accepted } from '../../shared/contract/call'
import { payment } from '../../shared/contract/payment'
import { paymentContent } from '../../shared/domain/ledger-contents'
import { formatYuan } from '../../shared/domain/money'
import { payWayNames, paymentInWords } from '../../shared/domain/paying-rules'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { db } from '../_kit/db'
import type { LinePayment } from '../_kit/documents'
import { digest, record } from '../_kit/ledger'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { transact, TryAgain, type Transaction } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { judgePayment, ownEntry, triesLeftOn, type Ask } from './judge-payment'
import { quarterWords } from '../_kit/quarter-words'

/**
 * All in one transaction, each line looked at as it stands there: of two who pay it at once the second meets it paid,
 * and digits that are tried side by side are counted one after the other. What a line says of the statement and of its
 * person's numbers is read before: an approved statement stays as it is.
 */
export const pay = useCase(payment.calls.pay, async ({ now, caller, requestId, trail }, input) => {
  const asks = asksOf(input)
  const ids = asks.map(({ lineId }) => lineId)
  const seen = await db.lines.query({ _id: _.in(ids) }, { limit: ids.length, fields: ['statement', 'memberId'] })
  const [approved, numbers] = await Promise.all([
    db.statements.query({ _id: _.in(seen.map(({ statement }) => statement)), status: 'approved' }, { limit: ids.length, fields: ['making'] }),
    db.privates.query({ _id: _.in(seen.map(({ memberId }) => memberId)) }, { limit: ids.length, fields: ['identityNumber', 'bankAccount.mask'] }),
  ])

  const results = await transact(async transaction => {
    const there = await transaction.query(db.lines, { _id: _.in(ids) }, { limit: ids.length })
    const taken = input.way === 'wechat' ? await numbersTaken(transaction, asks) : []
    const ground = { way: input.way, callerId: caller._id, requestId, now: now.getTime(), approved, numbers, taken }
    const judged = asks.map(ask => {
      const line = there.find(({ _id }) => _id === ask.lineId)
      return { ask, line, result: judgePayment(line, ask, ground) }
    })

    const deeds: Parameters<typeof record>[1][] = []
    for (const { ask, line, result } of judged) {
      if (!line || ownEntry(line, requestId)) continue
      if (result === 'digits-differ') await transaction.change(db.lines, line._id, noting(trail('digits-differ')))
      if (result !== 'paid') continue
      const paid: LinePayment = { way: input.way, amount: line.net, number: ask.number, at: now, by: { id: caller._id, name: caller.name } }
      const words = { ...quarterWords(line.statement), net: formatYuan(line.net), way: payWayNames[input.way] }
      const change = {
        state: 'paid',
        payment: _.set(paid),
        paymentKey: input.way === 'wechat' ? keyOf(ask.number) : line._id,
        revision: _.inc(1),
        ...noting(trail('paid', paymentInWords(input.way, line.net))),
        ...telling(notice('line-paid', line.memberId, words, { now, requestId: `${requestId} ${line._id}` })),
      }
      // Somebody recorded that number a moment ago: the next attempt meets it.
      await transaction.change(db.lines, line._id, change).catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain() : error
      })
      deeds.push({ kind: 'paid', about: `line:${line._id}`, digest: digest(paymentContent(line.digest, paid)), by: caller._id, at: now })
    }
    if (deeds.length > 0) await record(transaction, ...deeds)
    return judged.map(({ ask, line, result }) => {
      const counted = result === 'digits-differ' && line && !ownEntry(line, requestId) ? 1 : 0
      return { lineId: ask.lineId, result, triesLeft: line ? triesLeftOn(line, now.getTime()) - counted : 0 }
    })
  })
  return { results }
})

function asksOf(input: Accepted<typeof payment.calls.pay>): Ask[] {
  if (input.way === 'cash') return input.lines.map(({ lineId, digits }) => ({ lineId, digits, number: '' }))
  if (input.way === 'wechat') return input.lines.map(({ lineId, number }) => ({ lineId, digits: '', number }))
  return input.lines.map(({ lineId }) => ({ lineId, digits: '', number: input.number }))
}

/** Under which a line keeps WeChat's number of its payment: unique among all lines. */
const keyOf = (number: string) => `wechat:${number}`

async function numbersTaken(transaction: Transaction, asks: readonly Ask[]): Promise<string[]> {
  const asked = asks.map(({ number }) => number)
  const found = await transaction.query(db.lines, { paymentKey: _.in(asked.map(keyOf)) }, { limit: asked.length })
  const twice = asked.filter((number, at) => asked.indexOf(number) !== at)
  return [...twice, ...found.map(({ payment: paid }) => paid?.number ?? '')]
}
