import { canonical, type Plain } from './canonical'
import { brokenLinks, digestOf, type LedgerEntry, type LedgerKind, type Sha256 } from './ledger'
import { closingContent, expenseContent, lineContent, minuteContent, paymentContent, receiptContent, stepContent, takingBackContent } from './ledger-contents'
import type { Fen } from './money'
import { totalsOf, type StatementLine, type Sums } from './statement'

/** What the books of an association hold, as an export has it: times are dates. */
export interface Books {
  statements: readonly BookStatement[]
  lines: readonly BookLine[]
  signatures: readonly BookSignature[]
  expenses: readonly BookExpense[]
  ledger: readonly LedgerEntry[]
}

type Totals = Sums & { people: number }

interface BookSignoff {
  state: string
  amount: Fen
  signatures: readonly { by: string; post: string; at: Date }[]
  minute: { meeting: string; heldOn: string; sha256: string } | null
}

interface BookStatement {
  _id: string
  status: string
  making: string
  totals: Totals
  held: Totals
  signoff: BookSignoff | null
}

interface BookPayment {
  way: string
  amount: Fen
  number: string
  at: Date
  by: { id: string }
}

interface BookLine extends StatementLine {
  _id: string
  statement: string
  making: string
  order: number
  decision: { what: string; why: string } | null
  digest: string
  state: string
  signature: { id: string } | null
  payment: BookPayment | null
  earlierPayments: readonly (BookPayment & { takenBack: { by: { id: string }; at: Date; why: string } })[]
}

interface BookSignature {
  _id: string
  lineId: string
  memberId: string
  lineDigest: string
  strokes: readonly (readonly number[])[]
  at: Date
}

interface BookExpense {
  _id: string
  status: string
  purpose: string
  amount: Fen
  payee: string
  vouchers: readonly { fileId: string; digest: string }[]
  signoff: BookSignoff | null
  payment: Omit<BookPayment, 'amount'> | null
}

/** Something that the books say and the ledger does not, or the other way round. `about` is as the ledger names it. */
export interface Fault {
  about: string
  what:
    | 'chain-broken'
    | 'line-changed'
    | 'sums-differ'
    | 'closing-differs'
    | 'signature-differs'
    | 'receipt-differs'
    | 'payment-differs'
    | 'not-in-the-ledger'
    | 'not-in-the-books'
    | 'stated-twice'
    | 'number-twice'
}

/**
 * Goes through everything that was closed, signed and paid, and compares it with what the chain says was closed, signed
 * and paid. A changed fen, name, character count, reason, stroke or transaction number is a fault; so is an entry
 * without its record, and a record without its entry.
 *
 * @returns nothing where the books are what they were
 */
export function checkBooks(books: Books, sha256: Sha256): Fault[] {
  const ledger = [...books.ledger].sort((a, b) => a.number - b.number)
  const entriesOf = groupBy(ledger, ({ about }) => about)
  const digest = (content: Plain) => digestOf(content, sha256)
  const faults: Fault[] = brokenLinks(ledger, sha256).map(({ number }) => ({ about: `entry:${number}`, what: 'chain-broken' }))
  const fault = (about: string, what: Fault['what']) => void faults.push({ about, what })
  const told = new Set<LedgerEntry>()

  /** An entry of this kind, that nothing undid, must tell of exactly this. */
  function expect(about: string, kind: LedgerKind, content: Plain, otherwise: Fault['what']): void {
    const entries = currentOf(entriesOf.get(about) ?? []).filter(each => each.kind === kind)
    const wanted = digest(content)
    const entry = entries.find(each => each.digest === wanted && !told.has(each))
    if (entry) told.add(entry)
    else fault(about, entries.length > 0 ? otherwise : 'not-in-the-ledger')
  }

  function expectSignatures(about: string, { amount, signatures, state, minute }: BookSignoff): void {
    if (minute) expect(about, 'minute-attached', minuteContent(minute), 'signature-differs')
    signatures.forEach((signature, step) => expect(about, 'step-signed', stepContent(amount, signature, step + 1), 'signature-differs'))
    const last = signatures.at(-1)
    if (state === 'approved' && last) expect(about, 'approved', stepContent(amount, last, signatures.length), 'signature-differs')
  }

  const statedIn = new Map<string, string>()
  const lineOf = new Map<string, BookLine>()
  for (const statement of books.statements) {
    if (statement.status === 'draft') continue
    const about = `statement:${statement._id}`
    const lines = books.lines.filter(({ statement: quarter, making }) => quarter === statement._id && making === statement.making)
    for (const line of lines) {
      lineOf.set(line._id, line)
      if (digest(lineContent(line.statement, line)) !== line.digest) fault(`line:${line._id}`, 'line-changed')
      if (line.state === 'held') continue
      for (const { articleId } of line.articles) {
        const piece = `${articleId} ${line.authorId}`
        if (statedIn.has(piece)) fault(`line:${line._id}`, 'stated-twice')
        statedIn.set(piece, line._id)
      }
    }
    const sums = (some: readonly BookLine[]) => canonical({ ...totalsOf(some) })
    const paid = lines.filter(({ state }) => state !== 'held' && state !== 'settled')
    if (sums(paid) !== canonical({ ...statement.totals }) || sums(lines.filter(({ state }) => state === 'held')) !== canonical({ ...statement.held })) fault(about, 'sums-differ')
    expect(about, 'statement-closed', closingContent(statement, lines), 'closing-differs')
    if (statement.signoff) expectSignatures(about, statement.signoff)
  }

  for (const signature of books.signatures) expect(`line:${signature.lineId}`, 'receipt-signed', receiptContent(signature), 'receipt-differs')
  const drawn = new Map(books.signatures.map(each => [each._id, each]))
  const numbers = new Set<string>()
  for (const [id, line] of lineOf) {
    const about = `line:${id}`
    if (line.signature && drawn.get(line.signature.id)?.lineDigest !== line.digest) fault(about, 'receipt-differs')
    if ((line.state === 'paid') !== (line.payment !== null)) fault(about, 'payment-differs')
    for (const { takenBack, ...paid } of line.earlierPayments) {
      expect(about, 'paid', paymentContent(line.digest, paid), 'payment-differs')
      expect(about, 'payment-taken-back', takingBackContent(line.digest, paid, takenBack), 'payment-differs')
    }
    if (!line.payment) continue
    expect(about, 'paid', paymentContent(line.digest, line.payment), 'payment-differs')
    if (line.payment.amount !== line.net) fault(about, 'payment-differs')
    if (line.payment.way !== 'wechat') continue
    if (numbers.has(line.payment.number)) fault(about, 'number-twice')
    numbers.add(line.payment.number)
  }

  for (const expense of books.expenses) {
    if (expense.status === 'draft' || expense.status === 'withdrawn') continue
    const about = `expense:${expense._id}`
    expect(about, 'expense-sent', expenseContent(expense), 'closing-differs')
    if (expense.signoff) expectSignatures(about, expense.signoff)
    if (expense.payment) expect(about, 'paid', paymentContent(digest(expenseContent(expense)), { ...expense.payment, amount: expense.amount }), 'payment-differs')
  }

  for (const [about, entries] of entriesOf) {
    for (const entry of currentOf(entries)) if (!told.has(entry) && mustStand.includes(entry.kind)) fault(about, 'not-in-the-books')
  }
  return faults
}

/** What is in the books as long as nothing later in the chain undid it. */
const mustStand: readonly LedgerKind[] = ['statement-closed', 'expense-sent', 'step-signed', 'approved', 'receipt-signed', 'paid', 'payment-taken-back']

/** Without what a refusal made void: a paper begins anew after it. */
function currentOf(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const refused = entries.map(({ kind }) => kind).lastIndexOf('paper-refused')
  return entries.slice(refused + 1)
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
