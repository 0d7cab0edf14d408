import { createHash } from 'node:crypto'
import type { ExpenseDocument, LedgerDocument, SignoffDocument } from '../../cloudfunctions/_kit/documents'
import type { Plain } from '../../shared/domain/canonical'
import type { Instant } from '../../shared/domain/instant'
import { digestOf, nextEntry, type LedgerEntry } from '../../shared/domain/ledger'
import { expenseContent, stepContent } from '../../shared/domain/ledger-contents'
import { usualSigningRules } from '../../shared/domain/signing-rules'
import type { People } from './people'
import { hour, type Times } from './times'
import { recorded } from './trail'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const digest = (content: Plain) => digestOf(content, sha256)

interface Spent {
  purpose: string
  /** Fen. */
  amount: number
  payee: string
  by: string
  /** Days ago. */
  made: number
  /** What the secretary-general did with it. */
  then: 'nothing yet' | 'signed' | { refused: string }
}

const spent: readonly Spent[] = [
  { purpose: '信息员座谈会茶点', amount: 86_000, payee: '河州示例茶点铺', by: '江行简', made: 2, then: 'nothing yet' },
  { purpose: '技能竞赛奖牌样品', amount: 64_000, payee: '河州示例工艺品厂', by: '江行简', made: 5, then: { refused: '先附上两家的报价' } },
  { purpose: '简讯合订本印制', amount: 92_050, payee: '河州示例印务', by: '周以宁', made: 6, then: 'signed' },
]

/**
 * One that waits for the secretary-general, one that came back, one to be paid.
 *
 * @param before the books so far
 * @returns the expenses, and what follows in the books
 */
export function sampleExpenses(people: People, times: Times, before: readonly LedgerDocument[]): { expenses: ExpenseDocument[]; ledger: LedgerDocument[] } {
  const entries: LedgerEntry[] = []
  const enter = (entry: Pick<LedgerEntry, 'kind' | 'about' | 'digest' | 'by'>, at: Instant) =>
    void entries.push(nextEntry(entries.at(-1) ?? before.at(-1) ?? null, { ...entry, at }, sha256))

  const expenses = spent.map((each, index): ExpenseDocument => {
    const { purpose, amount, payee, then } = each
    const [maker, signer] = [people.named(each.by), people.named('韩叙')]
    const _id = `expense${String(index + 1).padStart(5, '0')}`
    const made = times.lately(each.made, '09:10')
    const [sent, decided] = [made + hour / 2, made + 6 * hour]
    const madeBy = { id: maker._id, name: maker.name }
    const signature = { by: signer._id, byName: signer.name, post: 'secretary-general' as const, at: new Date(decided) }
    const refused = typeof then === 'object' ? then.refused : null
    const signoff: SignoffDocument = {
      state: then === 'signed' ? 'approved' : refused ? 'refused' : 'waiting',
      amount,
      rules: usualSigningRules,
      submittedBy: madeBy,
      submittedAt: new Date(sent),
      signatures: then === 'signed' ? [signature] : [],
      minute: null,
      refusal: refused ? { by: { id: signer._id, name: signer.name }, post: 'secretary-general', at: new Date(decided), why: refused } : null,
    }

    const [about, by] = [`expense:${_id}`, signer._id]
    enter({ kind: 'expense-sent', about, digest: digest(expenseContent({ purpose, amount, payee, vouchers: [] })), by: maker._id }, sent)
    if (refused) enter({ kind: 'paper-refused', about, digest: digest({ revision: 1, why: refused }), by }, decided)
    if (then === 'signed') for (const kind of ['step-signed', 'approved'] as const) enter({ kind, about, digest: digest(stepContent(amount, signature, 1)), by }, decided)

    return {
      _id,
      purpose,
      amount,
      payee,
      vouchers: [],
      status: then === 'signed' ? 'approved' : refused ? 'draft' : 'submitted',
      madeBy,
      madeAt: new Date(made),
      signoff,
      approvedAt: then === 'signed' ? new Date(decided) : null,
      payment: null,
      paymentKey: _id,
      revision: then === 'nothing yet' ? 1 : 2,
      ...recorded(_id, [
        { at: made, by: maker, what: 'made' },
        { at: sent, by: maker, what: 'sent' },
        ...(refused ? [{ at: decided, by: signer, what: 'refused', why: refused }] : []),
        ...(then === 'signed' ? [{ at: decided, by: signer, what: 'approved' }] : []),
      ]),
    }
  })
  return { expenses, ledger: entries.map(entry => ({ _id: String(entry.number).padStart(8, '0'), ...entry })) }
}
