import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { checkFolder } from '../../scripts/verify-ledger'
import { contracts } from '../../shared/contract'
import { canonical, type Plain } from '../../shared/domain/canonical'
import { drawnName } from '../world/drawn'
import { openWorld, type World } from '../world/world'

const { mine, sign, unsign, pay, takeBack } = contracts.payment.calls
const { line: lineCall } = contracts.remuneration.calls

let world: World
let folder: string
/** Everything that money can go through: closed, refused, closed again, signed for, drawn under twice, paid wrongly, taken back, paid. */
beforeAll(async () => {
  world = await openWorld()
  const { closeStatement } = contracts.remuneration.calls
  const { refuse, sign: signPaper } = contracts.signing.calls
  const { quarter, editor, author, line, statement: { revision } } = await world.draftStatement(2)
  await world.done(closeStatement, editor, { quarter, revision })
  const signer = await world.member({ roles: ['approver'], post: 'secretary-general' })
  const treasurer = await world.member({ roles: ['treasurer'] })
  const revisionNow = async () => (await world.look('statements', { _id: quarter }))[0]!.revision
  await world.done(refuse, signer, { kind: 'statement', id: quarter, revision: await revisionNow(), why: '再核' })
  await world.done(closeStatement, editor, { quarter, revision: await revisionNow() })
  await world.done(signPaper, signer, { kind: 'statement', id: quarter, revision: await revisionNow() })

  const { digest } = (await world.done(mine, author, {})).lines[0]!
  const draw = () => world.done(sign, author, { lineId: line.id, digest, strokes: drawnName() })
  await draw()
  await world.done(unsign, author, { lineId: line.id })
  await draw()
  const transfer = (end: string) => world.done(pay, treasurer, { way: 'wechat', lines: [{ lineId: line.id, number: `42000020${end.padStart(20, '0')}` }] })
  await transfer('1')
  const [paid] = await world.look('lines', { _id: line.id })
  await world.done(takeBack, treasurer, { lineId: line.id, paidAt: paid!.payment!.at.getTime(), why: '记错了人' })
  await transfer('2')
  expect((await world.done(lineCall, editor, { lineId: line.id })).line.state).toBe('paid')

  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  for (const name of ['statements', 'lines', 'signatures', 'ledger'] as const) {
    writeFileSync(join(folder, `${name}.json`), (await world.look(name, {})).map(document => EJSON.stringify(document)).join('\n'))
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

/** A document of an export, as far as a test changes it. */
interface Loose {
  number: number
  totals: { gross: number }
  strokes: number[][]
  signoff: { signatures: { by: string }[] }
}

/** What the check says once one collection of the export was changed. */
function whenChanged(name: string, change: (documents: Loose[]) => unknown[] | void) {
  const file = join(folder, `${name}.json`)
  const before = readFileSync(file, 'utf8')
  const documents = before.split('\n').map(text => EJSON.parse(text) as Loose)
  writeFileSync(file, (change(documents) ?? documents).map(document => EJSON.stringify(document as object)).join('\n'))
  try {
    return checkFolder(folder).faults.map(({ what }) => what)
  } finally {
    writeFileSync(file, before)
  }
}

interface Line {
  making: string
  state: string
  gross: number
  net: number
  tax: number
  digest: string
  articles: { title: string; pricing: { gross: number; characters: number } }[]
  payment: { amount: number; number: string } | null
}
const paidLine = (lines: Loose[]) => (lines as unknown as Line[]).find(({ state }) => state === 'paid')!

test('what happened is what the ledger says', () => {
  const { faults, last } = checkFolder(folder)
  expect(faults).toEqual([])
  expect(last?.kind).toBe('paid')
})

describe('one changed fen is found', () => {
  test.each<[string, (line: Line) => void]>([
    ['in what a line is worth', line => void line.gross++],
    ['in the tax', line => void line.tax++],
    ['in what one piece earned', line => void line.articles[0]!.pricing.gross++],
    ['in the count of characters', line => void line.articles[0]!.pricing.characters++],
    ['in what was paid', line => void line.payment!.amount++],
  ])('%s', (_where, change) => expect(whenChanged('lines', lines => change(paidLine(lines)))).not.toEqual([]))

  test('also by who makes the line’s own digest anew', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const told = whenChanged('lines', lines => {
      const line = paidLine(lines)
      line.net++
      line.digest = sha256(canonical({ net: line.net } as Plain))
    })
    expect(told).toEqual(expect.arrayContaining(['closing-differs', 'sums-differ', 'receipt-differs', 'payment-differs']))
  })

  test('in a statement’s total', () => {
    expect(whenChanged('statements', ([statement]) => void statement!.totals.gross++)).toEqual(['sums-differ', 'closing-differs', 'not-in-the-books'])
  })
})

test.each<[string, string, (documents: Loose[]) => unknown[] | void, string[]]>([
  ['another transaction number', 'lines', lines => void (paidLine(lines).payment!.number = '4'.repeat(28)), ['payment-differs', 'not-in-the-books']],
  ['a payment wiped out', 'lines', lines => void Object.assign(paidLine(lines), { state: 'signed', payment: null }), ['not-in-the-books']],
  ['another stroke', 'signatures', signatures => void signatures[0]!.strokes[0]![0]!++, ['receipt-differs', 'not-in-the-books']],
  ['another signer', 'statements', ([statement]) => void (statement!.signoff.signatures[0]!.by = 'another'), ['signature-differs', 'signature-differs', 'not-in-the-books', 'not-in-the-books']],
  ['an entry taken out', 'ledger', ledger => ledger.filter(({ number }) => number !== 2), ['chain-broken', 'not-in-the-books']],
  ['the last entry taken out', 'ledger', ledger => ledger.filter(({ number }) => number !== ledger.length), ['payment-differs']],
])('%s is found', (_what, name, change, wanted) => expect(whenChanged(name, change)).toEqual(wanted))
