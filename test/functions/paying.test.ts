import { createHash } from 'node:crypto'
import { contracts } from '../../shared/contract'
import { brokenLinks } from '../../shared/domain/ledger'
import { drawnName } from '../world/drawn'
import type { Person } from '../world/people'
import { card, moreLines, signedStatement, transaction } from '../world/to-pay'
import { payUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { pay, takeBack, remind, answer, dispute, lines, line: show, sign } = contracts.payment.calls

let world: World
let treasurer: Person
beforeAll(async () => {
  world = await openWorld()
  treasurer = await world.member({ roles: ['treasurer'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const lineNow = async (id: string) => (await world.look('lines', { _id: id }))[0]!
const byWechat = (lineId: string, number = transaction()) => ({ way: 'wechat' as const, lines: [{ lineId, number }] })
const inCash = (lineId: string, digits: string) => ({ way: 'cash' as const, lines: [{ lineId, digits }] })
const byBank = (...ids: string[]) => ({ way: 'bank' as const, number: '20261105-3', lines: ids.map(lineId => ({ lineId })) })
const resultsOf = ({ results }: { results: readonly { result: string }[] }) => results.map(({ result }) => result)
const minute = 60_000
const hour = 60 * minute

describe('paying twice', () => {
  test('happens when the guard is taken away: two who pay one line at once', async () => {
    const { line } = await world.approvedStatement()
    expect(await Promise.all([payUnguarded(world, line, transaction()), payUnguarded(world, line, transaction())])).toEqual(['paid', 'paid'])
  })

  test('never happens: of two who pay one line at once one does, and the ledger has it once', async () => {
    const other = await world.member({ roles: ['treasurer'] })
    for (let round = 0; round < 2; round++) {
      const { line } = await world.approvedStatement()
      const told = await Promise.all([treasurer, other].map(payer => world.done(pay, payer, byWechat(line.id))))
      expect(told.flatMap(resultsOf).sort()).toEqual(['already-paid', 'paid'])
      expect((await lineNow(line.id)).history.filter(({ what }) => what === 'paid')).toHaveLength(1)
      expect(await world.look('ledger', { kind: 'paid' })).toHaveLength(1)
    }
  })

  test('happens under one number of WeChat’s when the guard is taken away', async () => {
    const { line } = await world.approvedStatement()
    const [other] = await moreLines(world, line.id, 1)
    const number = transaction()
    expect(await Promise.all([line, other!].map(each => payUnguarded(world, each, number)))).toEqual(['paid', 'paid'])
  })

  test('never happens under one number of WeChat’s: at once, one after the other, in one request', async () => {
    const { line } = await world.approvedStatement()
    const others = await moreLines(world, line.id, 3)
    const [second, third, fourth] = others.map(({ id }) => id) as [string, string, string]
    const number = transaction()
    const told = await Promise.all([line.id, second].map(id => world.done(pay, treasurer, byWechat(id, number))))
    expect(told.flatMap(resultsOf).sort()).toEqual(['number-used', 'paid'])
    expect(resultsOf(await world.done(pay, treasurer, byWechat(third, number)))).toEqual(['number-used'])
    const anew = transaction()
    const twice = { way: 'wechat' as const, lines: [{ lineId: third, number: anew }, { lineId: fourth, number: anew }] }
    expect(resultsOf(await world.done(pay, treasurer, twice))).toEqual(['number-used', 'number-used'])
  })
})

describe('cash', () => {
  test('is handed out against the last digits of the card, tried five times an hour however many try at once', async () => {
    const { line } = await signedStatement(world)
    const told = await Promise.all(Array.from({ length: 6 }, () => world.done(pay, treasurer, inCash(line.id, '1234'))))
    expect(told.flatMap(resultsOf).sort()).toEqual([...Array.from({ length: 5 }, () => 'digits-differ'), 'too-many-tries'])
    expect(await world.done(pay, treasurer, inCash(line.id, '002X'))).toEqual({ results: [{ lineId: line.id, result: 'too-many-tries', triesLeft: 0 }] })
    expect(JSON.stringify(await lineNow(line.id))).not.toContain('002X')

    world.cloud.clock.advance(hour + minute)
    expect(await world.done(pay, treasurer, inCash(line.id, '０02x'))).toMatchObject({ results: [{ result: 'paid' }] })
  })

  test('a wrong try whose answer was lost is one try', async () => {
    const { line } = await signedStatement(world)
    const again = () => world.done(pay, treasurer, inCash(line.id, '9999'), 'the-same-request')
    expect([await again(), await again()]).toEqual(Array.from({ length: 2 }, () => ({ results: [{ lineId: line.id, result: 'digits-differ', triesLeft: 4 }] })))
  })

  test.each(['02X', '00213', 'abcd', ''])('%j are no last digits', async digits => {
    expect(await world.call(pay, treasurer, inCash('000000000000', digits))).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('what stands against it', () => {
  test('of a statement that nobody approved, nothing', async () => {
    const { line } = await world.closedStatement()
    expect(resultsOf(await world.done(pay, treasurer, byWechat(line.id)))).toEqual(['not-approved'])
    expect(await world.done(lines, treasurer, {})).toMatchObject({ quarters: [], quarter: null, lines: [] })
    expect(await world.call(show, treasurer, { lineId: line.id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('each line by what it lacks, and the others are paid', async () => {
    const { line } = await world.approvedStatement()
    const [held, disputed, own, fine] = await moreLines(world, line.id, 4)
    await world.db.lines.change({ _id: held!.id }, { state: 'held' })
    await world.done(dispute, disputed!.person, { lineId: disputed!.id, words: '少算一篇', articleId: null })
    await world.db.members.change({ _id: own!.person.id }, { roles: ['treasurer'] })
    const asked = { way: 'wechat' as const, lines: [held!.id, disputed!.id, own!.id, fine!.id, '000000000000'].map(lineId => ({ lineId, number: transaction() })) }
    expect(resultsOf(await world.done(pay, own!.person, asked))).toEqual(['held', 'disputed', 'own-line', 'paid', 'changed'])
    expect(await world.done(answer, own!.person, { lineId: own!.id, askedAt: Math.floor(world.now()), words: '没有少' })).toEqual({ outcome: 'refused', reason: 'own-line' })
    expect(resultsOf(await world.done(pay, treasurer, byBank(line.id, own!.id)))).toEqual(['signature', 'signature'])
    expect(resultsOf(await world.done(pay, treasurer, inCash(own!.id, '002X')))).toEqual(['signature'])
  })

  test('an account, for the bank; a card whose box no key opens, for cash', async () => {
    const { line, author } = await world.approvedStatement()
    const { digest } = await lineNow(line.id)
    await world.done(sign, author, { lineId: line.id, digest, strokes: drawnName() })
    expect(resultsOf(await world.done(pay, treasurer, byBank(line.id)))).toEqual(['bank-account'])
    expect(resultsOf(await world.done(pay, treasurer, inCash(line.id, '002X')))).toEqual(['cannot-open'])
    await world.db.privates.remove({ _id: author.id })
    expect(resultsOf(await world.done(pay, treasurer, inCash(line.id, '002X')))).toEqual(['identity-number'])
  })
})

test('many are paid by one transfer of the bank, and what is shown says so', async () => {
  const { line, quarter, author } = await signedStatement(world)
  const others = await moreLines(world, line.id, 2)
  const ids = [line.id, ...others.map(({ id }) => id)]
  const requestId = 'one-file-for-the-bank'
  const told = [await world.done(pay, treasurer, byBank(...ids), requestId), await world.done(pay, treasurer, byBank(...ids), requestId)]
  expect(told.map(resultsOf)).toEqual([['paid', 'paid', 'paid'], ['paid', 'paid', 'paid']])

  const shown = await world.done(lines, treasurer, { quarter })
  expect(shown).toMatchObject({ quarter, quarters: [quarter] })
  expect(shown.lines.map(each => [each.id, each.state, each.payment?.number, each.own])).toEqual(ids.map(id => [id, 'paid', '20261105-3', false]))
  expect(await world.done(show, treasurer, { lineId: line.id })).toMatchObject({
    memberId: author.id,
    strokes: drawnName(),
    identityNumber: '1***************2X',
    bankAccount: '************0005',
    bankName: card.bankName,
    triesLeft: 5,
    history: [{ what: 'paid', why: expect.stringContaining('银行转账') }, { what: 'signed' }],
  })
})

test('an entry that was wrong is taken back as it was seen, and its number is free for the right line', async () => {
  const { line } = await world.approvedStatement()
  const [right] = await moreLines(world, line.id, 1)
  const number = transaction()
  await world.done(pay, treasurer, byWechat(line.id, number))
  const paidAt = (await lineNow(line.id)).payment!.at.getTime()
  expect(await world.done(takeBack, treasurer, { lineId: line.id, paidAt: paidAt - 1, why: '记错了人' })).toEqual({ outcome: 'refused', reason: 'changed' })
  expect(await world.done(takeBack, treasurer, { lineId: line.id, paidAt, why: '记错了人' })).toEqual({ outcome: 'taken-back' })
  expect(await world.done(takeBack, treasurer, { lineId: line.id, paidAt, why: '记错了人' })).toEqual({ outcome: 'refused', reason: 'changed' })

  expect(resultsOf(await world.done(pay, treasurer, byWechat(right!.id, number)))).toEqual(['paid'])
  expect(resultsOf(await world.done(pay, treasurer, byWechat(line.id)))).toEqual(['paid'])
  expect(await world.done(show, treasurer, { lineId: line.id })).toMatchObject({ line: { state: 'paid' }, earlierPayments: [{ number, why: '记错了人' }] })

  const ledger = await world.look('ledger', {})
  expect(ledger.map(({ kind }) => kind).slice(-4)).toEqual(['paid', 'payment-taken-back', 'paid', 'paid'])
  expect(brokenLinks(ledger, text => createHash('sha256').update(text).digest('hex'))).toEqual([])
})

describe('who has not signed', () => {
  const told = async (quarter: string) => (await world.look('statements', { _id: quarter }))[0]!.notices!.filter(({ kind }) => kind === 'receipt-reminder').map(({ to }) => to)

  test('is reminded once in twenty hours, by whoever of two is first', async () => {
    const { line, quarter, author } = await world.approvedStatement()
    const [other, signed] = await moreLines(world, line.id, 2)
    await world.db.lines.change({ _id: signed!.id }, { state: 'signed' })
    expect(await world.done(remind, treasurer, { quarter, lineIds: [line.id] })).toEqual({ outcome: 'reminded', people: 1 })
    expect(await world.done(remind, treasurer, { quarter, lineIds: [line.id] })).toEqual({ outcome: 'refused', reason: 'too-soon' })
    expect(await world.done(remind, treasurer, { quarter, lineIds: [signed!.id] })).toEqual({ outcome: 'refused', reason: 'nobody' })

    await Promise.all([1, 2].map(() => world.done(remind, treasurer, { quarter })))
    expect((await told(quarter)).sort()).toEqual([author.id, other!.person.id].sort())

    world.cloud.clock.advance(20 * hour)
    expect(await world.done(remind, treasurer, { quarter })).toEqual({ outcome: 'reminded', people: 2 })
    expect(await told(quarter)).toHaveLength(4)
  })

  test('of a statement that nobody approved, nobody', async () => {
    const { quarter } = await world.closedStatement()
    expect(await world.done(remind, treasurer, { quarter })).toEqual({ outcome: 'refused', reason: 'not-approved' })
  })
})

test('a question is answered as it was asked, and the line is signed and paid then', async () => {
  const { line, author } = await signedStatement(world)
  const askedAt = Math.floor(world.now())
  expect(await world.done(answer, treasurer, { lineId: line.id, askedAt, words: '没有问过' })).toEqual({ outcome: 'refused', reason: 'changed' })
  const { digest } = await lineNow(line.id)
  await world.done(contracts.payment.calls.unsign, author, { lineId: line.id })
  await world.done(dispute, author, { lineId: line.id, words: '少算一篇', articleId: null })
  const first = (await lineNow(line.id)).dispute!.at.getTime()
  world.cloud.clock.advance(minute)
  await world.done(dispute, author, { lineId: line.id, words: '少算两篇', articleId: null })
  expect(resultsOf(await world.done(pay, treasurer, byWechat(line.id)))).toEqual(['disputed'])
  expect(await world.done(answer, treasurer, { lineId: line.id, askedAt: first, words: '查过了，没有少' })).toEqual({ outcome: 'refused', reason: 'changed' })
  const again = (await lineNow(line.id)).dispute!.at.getTime()
  expect(await world.done(answer, treasurer, { lineId: line.id, askedAt: again, words: '查过了，没有少' })).toEqual({ outcome: 'answered' })

  await world.done(sign, author, { lineId: line.id, digest, strokes: drawnName() })
  expect(resultsOf(await world.done(pay, treasurer, inCash(line.id, '002X')))).toEqual(['paid'])
})
