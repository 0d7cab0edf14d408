import { contracts } from '../../shared/contract'
import { parseLocal } from '../../shared/domain/instant'
import { priceArticle, samplePolicy } from '../../shared/domain/remuneration'
import { sampleTaxTable, withheldTax } from '../../shared/domain/tax'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'
import { freshRequestId } from '../world/ground'
import { nextQuarter, quarterKey } from '../../shared/domain/quarter'

const { earnings, statement, line, makeStatement, decide, closeStatement, corrections, correct, dropCorrection } = contracts.remuneration.calls

let world: World
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
})
// What one test leaves unpaid is not gathered by the next.
beforeEach(() => world.newBooks())
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const day = 86_400_000
type Draft = Awaited<ReturnType<World['draftStatement']>>
const runTimer = () => fetch(`${world.cloud.url}/local/timers/remuneration`, { method: 'POST' })
const refused = (reason: string) => ({ outcome: 'refused', reason })

async function makes(quarter: string) {
  const told = await world.done(makeStatement, editor, { quarter })
  if (told.outcome !== 'made') throw new Error(`no statement of ${quarter}: ${told.reason}`)
  return told.statement
}
const closes = (quarter: string, revision: number) => world.done(closeStatement, editor, { quarter, revision })
/** What one line of it is made of. */
const lineOf = async (lineId: string) => (await world.done(line, editor, { lineId })).line

describe('a quarter’s statement', () => {
  test('has a line for each officer, by the rules of the association, taxed as one payment', async () => {
    const { key: quarter, inside } = world.quarter()
    const [busy, brief] = [await world.member({ roles: ['officer'] }), await world.member({ roles: ['officer'] })]
    const published = { status: 'published' as const, publishedAt: inside }
    await world.article({ ...published, author: busy, body: textOf(1_980), genre: 'brief', grade: 'A' })
    await world.article({ ...published, author: busy, body: textOf(2_001), genre: 'feature', grade: null })
    await world.article({ ...published, author: brief, body: textOf(201), genre: 'brief', grade: 'C' })

    const { lines, totals } = await makes(quarter)
    // 20 hundreds at 50 yuan and 3 thousands at 100: 1,300 yuan, of which 500 are taxed at 14 %.
    expect(lines.find(({ authorId }) => authorId === busy.id)).toMatchObject({
      pieces: 2, characters: 3_981, units: { brief: 20, feature: 3 }, gross: 130_000, tax: 7_000, net: 123_000,
    })
    // 3 hundreds at 30 yuan: 90 yuan, free of tax.
    expect(lines.find(({ authorId }) => authorId === brief.id)).toMatchObject({ gross: 9_000, tax: 0, net: 9_000 })
    expect(totals).toEqual({ people: 2, pieces: 3, characters: 4_182, gross: 139_000, tax: 7_000, net: 132_000 })
  })

  test('agrees with the rules piece by piece', async () => {
    const { key: quarter, inside } = world.quarter()
    const author = await world.member({ roles: ['officer'] })
    const wanted = [[1, 'A'], [99, 'B'], [100, 'C'], [101, 'A'], [12_345, 'B']] as const
    await Promise.all(
      wanted.map(([characters, grade]) =>
        world.article({ author, status: 'published', publishedAt: inside, body: textOf(characters), grade }),
      ),
    )
    const [row] = (await makes(quarter)).lines
    const { articles } = await lineOf(row!.id)
    for (const { pricing } of articles) {
      expect(pricing).toMatchObject(priceArticle({ ...pricing, genre: 'brief' }, { ...samplePolicy, id: '2000-04-01' }))
    }
    expect(row!.gross).toBe(articles.reduce((sum, { pricing }) => sum + pricing.gross, 0))
    expect(row!.tax).toBe(withheldTax(row!.gross, sampleTaxTable))
  })

  test('has what was published up to the quarter’s last moment in UTC+8', async () => {
    const quarter = '2003Q2'
    const author = await world.member({ roles: ['officer'] })
    const at = (text: string, ms = 0) => new Date(parseLocal(text) + ms)
    const moments = [at('2003-04-01 00:00', -1), at('2003-04-01 00:00'), at('2003-06-30 24:00', -1), at('2003-06-30 24:00')]
    for (const publishedAt of moments) await world.article({ author, status: 'published', publishedAt })
    // What came out before is owed too, as no statement had it; what came out after is not yet.
    const { articles } = await lineOf((await makes(quarter)).lines[0]!.id)
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(moments.slice(0, 3).map(each => each.getTime()))
  })

  test('prices each piece by the policy of its day', async () => {
    const raised = { brief: samplePolicy.genres.brief, feature: { unitCharacters: 1000, rounding: 'ceil', rates: { by: 'genre', rate: 20_000 } } } as const
    await world.policy({ _id: '2001-05-16', genres: raised })
    await world.policy({ _id: '2001-06-16' })

    const author = await world.member({ roles: ['officer'] })
    for (const day of ['2001-05-15', '2001-05-16', '2001-06-16']) {
      await world.article({ author, status: 'published', genre: 'feature', grade: null, body: textOf(900), publishedAt: new Date(parseLocal(`${day} 12:00`)) })
    }
    const { articles } = await lineOf((await makes('2001Q2')).lines[0]!.id)
    expect(articles.map(({ pricing }) => [pricing.policyVersion, pricing.gross])).toEqual([[1, 10_000], [2, 20_000], [3, 10_000]])
  })

  test('with nothing published, or not begun, is not made', async () => {
    expect(await world.done(makeStatement, editor, { quarter: world.quarter().key })).toEqual(refused('nothing-published'))
    expect(await world.done(makeStatement, editor, { quarter: '2099Q1' })).toEqual(refused('not-begun'))
  })

  test('says what was published since it was made, and takes it in when it is made again', async () => {
    const { quarter, author, inside } = await world.quarterWithArticles(1)
    const first = await makes(quarter)
    await world.article({ author, status: 'published', publishedAt: inside })
    expect(await world.done(statement, editor, { quarter })).toMatchObject({
      unstated: 1, statement: { totals: { pieces: 1 } }, current: { status: 'draft', pieces: 1 },
    })
    const again = await makes(quarter)
    expect(again.totals.pieces).toBe(2)
    expect(again.madeAt).toBeGreaterThanOrEqual(first.madeAt)
    expect(await world.done(statement, editor, { quarter })).toMatchObject({ unstated: 0 })
  })

  test('shows the quarter before beside it, and sums by unit', async () => {
    const later = await world.quarterWithArticles(2)
    const before = await world.quarterWithArticles(1)
    await makes(before.quarter)
    const { current, previous } = await world.done(statement, editor, { quarter: later.quarter })
    expect(current).toMatchObject({ quarter: later.quarter, status: 'none', pieces: 2 })
    expect(previous).toMatchObject({ quarter: before.quarter, status: 'draft', pieces: 1 })
    expect(current.byUnit).toEqual([{ unitName: later.author.unitName, gross: current.gross }])
  })
})

describe('an article that several wrote', () => {
  test('is paid to each by share, to the fen; each sees their part, and the statement counts it once', async () => {
    const { key: quarter, inside } = world.quarter()
    const [author, along] = [await world.member({ roles: ['officer'] }), await world.member({ roles: ['officer'] })]
    const { id: memberId, name, unitId, unitName } = along
    await world.article({ author, coAuthors: [{ memberId, name, unitId, unitName, share: 33 }], status: 'published', publishedAt: inside, body: textOf(612), grade: 'A' })
    await world.article({ author: along, status: 'published', publishedAt: new Date(inside.getTime() + 1_000), body: textOf(100), grade: 'A' })

    const { lines, totals } = await makes(quarter)
    expect(lines.find(({ authorId }) => authorId === author.id)).toMatchObject({ pieces: 1, characters: 410, gross: 23_450 })
    expect(lines.find(({ authorId }) => authorId === along.id)).toMatchObject({ unitName, pieces: 2, characters: 302, gross: 16_550 })
    expect(totals).toMatchObject({ people: 2, pieces: 2, characters: 712, gross: 40_000 })
    expect(await world.done(earnings, along, { quarter })).toMatchObject({
      pieces: 2, gross: 16_550, articles: [{ pricing: { gross: 35_000 }, portion: { percent: 33, along: true, gross: 11_550 } }, { pricing: { gross: 5_000 } }],
    })
  })

  test('goes on being theirs when their two records become one, and owes them while it is not paid', async () => {
    const { inside } = world.quarter()
    const [keep, drop] = [await world.member(), await world.member()]
    const coAuthors = [{ memberId: drop.id, name: drop.name, unitId: drop.unitId, unitName: drop.unitName, share: 40 }]
    const { id: _id } = await world.article({ coAuthors, status: 'published', publishedAt: inside })
    await world.done(contracts.member.calls.merge, await world.member({ roles: ['admin'] }), { keep: keep.id, drop: drop.id })
    expect((await world.look('articles', { _id }))[0]?.coAuthors).toMatchObject([{ memberId: keep.id, share: 40 }])
    expect(await world.done(contracts.privacy.calls.mine, keep, {})).toMatchObject({ leaving: { against: ['payment-due'] } })
  })
})

test('the first quarter that can be asked for has one before it', async () => {
  expect(await world.done(statement, editor, { quarter: '2000Q1' })).toMatchObject({ previous: { quarter: '1999Q4', pieces: 0 } })
})

describe('closing', () => {
  test('is for good: it is neither made again nor closed twice, and waits for who signs', async () => {
    const { quarter, author, editor: maker, statement: { revision }, inside } = await world.draftStatement()
    const asOne = freshRequestId()
    const closed = await world.done(closeStatement, maker, { quarter, revision }, asOne)
    expect(closed).toMatchObject({ outcome: 'closed', statement: { status: 'closed', closedBy: maker.name, signoff: { state: 'waiting', steps: [{ by: null }] } } })

    await world.article({ author, status: 'published', publishedAt: inside })
    expect(await world.done(makeStatement, editor, { quarter })).toEqual(refused('closed'))
    expect(await world.done(closeStatement, maker, { quarter, revision }, asOne)).toEqual(closed)
    expect(await closes(quarter, revision)).toEqual(refused('closed'))
    expect(await world.done(statement, editor, { quarter })).toMatchObject({ current: { status: 'closed', pieces: 1 } })
  })

  test('is refused for what was never made, or was made again since the editor saw it', async () => {
    expect(await closes(world.quarter().key, 0)).toEqual(refused('not-made'))
    const { quarter, statement: { revision } } = await world.draftStatement()
    await makes(quarter)
    expect(await closes(quarter, revision)).toEqual(refused('made-again-meanwhile'))
  })

  test.each<[string, (draft: Draft) => Promise<unknown>]>([
    ['published', ({ author, inside }) => world.article({ author, status: 'published', publishedAt: inside })],
    ['withdrawn', ({ editor, articles }) => world.done(contracts.bulletin.calls.withdraw, editor, { id: articles[0]!.id, reason: '与事实不符' })],
  ])('is refused while something was %s since, until it is made again', async (_what, happens) => {
    const draft = await world.draftStatement(2)
    const { quarter } = draft
    await happens(draft)
    expect(await closes(quarter, draft.statement.revision)).toEqual(refused('changed-since'))
    expect(await world.done(statement, editor, { quarter })).toMatchObject({ unstated: 1, statement: { status: 'draft' } })
    expect(await closes(quarter, (await makes(quarter)).revision)).toMatchObject({ outcome: 'closed' })
  })

  test('waits for the quarter’s end, by the cloud’s clock, and for what was being published then', async () => {
    world.cloud.clock.set(parseLocal('2030-06-30 23:00'))
    const { author } = await world.quarterWithArticles(0)
    await world.article({ author, status: 'published', publishedAt: new Date(world.now()) })
    const { revision } = await makes('2030Q2')
    expect(await closes('2030Q2', revision)).toEqual(refused('not-over'))
    world.cloud.clock.set(parseLocal('2030-07-01 00:00'))
    expect(await closes('2030Q2', revision)).toEqual(refused('not-over'))
    world.cloud.clock.set(parseLocal('2030-07-01 00:10'))
    expect(await closes('2030Q2', revision)).toMatchObject({ outcome: 'closed' })
  })

  test('waits until the one before it is signed, and cannot come after a later one', async () => {
    const { quarter, inside, author } = await world.closedStatement()
    const later = quarterKey(nextQuarter(world.quarterOf(quarter)))
    await world.article({ author, status: 'published', publishedAt: new Date(inside.getTime() + 100 * day) })
    const { revision } = await makes(later)
    expect(await closes(later, revision)).toEqual(refused('earlier-waits'))
    await world.db.statements.change({ _id: quarter }, { status: 'approved' })
    expect(await closes(later, (await makes(later)).revision)).toMatchObject({ outcome: 'closed' })
    expect(await world.done(makeStatement, editor, { quarter: world.quarter().key })).toEqual(refused('later-closed'))
  })
})

describe('somebody with whom something is not right', () => {
  test('is listed for a decision, without which nothing is closed', async () => {
    const { quarter, inside, editor: maker } = await world.draftStatement()
    const unknown = await world.member({ roles: ['officer'] })
    await world.article({ author: unknown, status: 'published', publishedAt: inside })
    const made = await makes(quarter)
    const odd = made.lines.find(({ authorId }) => authorId === unknown.id)!
    expect(odd).toMatchObject({ problems: ['no-identity-number'], decision: null })
    expect(made.undecided).toBe(1)
    expect(await closes(quarter, made.revision)).toEqual(refused('undecided'))

    const one = { quarter, lineIds: [odd.id] }
    expect(await world.done(decide, maker, { ...one, decision: { what: 'settle', why: '不发' } })).toEqual(refused('must-be-paid'))
    const told = await world.done(decide, maker, { ...one, decision: { what: 'pay', why: '本人已补交复印件' } })
    expect(told).toMatchObject({ outcome: 'decided', statement: { undecided: 0, totals: { people: 2 } } })
    // What was decided stays while it is of the same money.
    const again = await makes(quarter)
    expect(again.lines.find(({ authorId }) => authorId === unknown.id)).toMatchObject({ decision: { what: 'pay', by: maker.name } })
    expect(await closes(quarter, again.revision)).toMatchObject({ outcome: 'closed' })
  })

  test('who has left is listed too', async () => {
    const { quarter, author } = await world.draftStatement()
    await world.db.members.change({ _id: author.id }, { standing: 'left' })
    expect((await makes(quarter)).lines).toMatchObject([{ problems: ['has-left'] }])
  })

  test('can be held: the next statement pays them, each piece once', async () => {
    const { quarter, inside, author, line: own } = await world.draftStatement()
    const other = (await world.quarterWithArticles(0)).author
    await world.article({ author: other, status: 'published', publishedAt: inside })
    await makes(quarter)
    const { lines } = await makes(quarter)
    const held = await world.done(decide, editor, { quarter, lineIds: [lines.find(({ authorId }) => authorId === author.id)!.id], decision: { what: 'hold', why: '本人要求' } })
    expect(held).toMatchObject({ statement: { totals: { people: 1 }, held: { people: 1, gross: own.gross } } })
    if (held.outcome !== 'decided') return
    expect(await closes(quarter, held.statement.revision)).toMatchObject({ outcome: 'closed' })
    await world.db.statements.change({ _id: quarter }, { status: 'approved' })

    const later = quarterKey(nextQuarter(world.quarterOf(quarter)))
    const next = await makes(later)
    expect(next.lines).toMatchObject([{ authorId: author.id, pieces: 1, gross: own.gross }])
    await world.db.articles.change({ authorId: author.id }, { status: 'withdrawn' })
    expect(await world.done(makeStatement, editor, { quarter: later })).toEqual(refused('nothing-published'))
  })
})

describe('what was paid wrongly', () => {
  test('is put right by the next statement, once, and waits again where that is refused', async () => {
    const { quarter, inside, author, articles, line: own, signer } = await world.approvedStatement()
    await world.done(contracts.bulletin.calls.withdraw, editor, { id: articles[0]!.id, reason: '一稿两投' })
    expect((await world.done(corrections, editor, {})).withdrawn).toMatchObject([{ lineId: own.id, articleId: articles[0]!.id, gross: own.gross }])
    const minus = { lineId: own.id, articleId: articles[0]!.id, amount: -own.gross, why: '一稿两投' }
    expect(await world.done(correct, editor, { ...minus, amount: -own.gross - 1 })).toEqual(refused('more-than-paid'))
    expect(await world.done(correct, editor, minus)).toEqual({ outcome: 'corrected' })
    expect(await world.done(correct, editor, { ...minus, amount: -1 })).toEqual(refused('more-than-paid'))
    expect(await world.done(corrections, editor, {})).toMatchObject({ withdrawn: [], waiting: [{ corrects: quarter, amount: -own.gross }] })

    const later = quarterKey(nextQuarter(world.quarterOf(quarter)))
    await world.article({ author, status: 'published', publishedAt: new Date(inside.getTime() + 100 * day), body: textOf(1_000) })
    const made = await makes(later)
    expect(made.lines).toMatchObject([{ pieces: 1, corrected: 1, gross: 50_000 - own.gross }])
    const closed = await closes(later, made.revision)
    if (closed.outcome !== 'closed') throw new Error(closed.reason)
    const [stated] = await world.look('corrections', { statedIn: later })
    const id = stated!._id
    expect(await world.done(dropCorrection, editor, { id })).toEqual(refused('stated'))

    await world.done(contracts.signing.calls.refuse, signer, { kind: 'statement', id: later, revision: closed.statement.revision, why: '再核' })
    expect((await world.done(corrections, editor, {})).waiting).toMatchObject([{ id }])
    expect(await world.done(dropCorrection, editor, { id })).toEqual({ outcome: 'dropped' })
    expect(await makes(later)).toMatchObject({ totals: { gross: 50_000 } })
  })

  test('may leave less than nothing, which is held or settled, never paid', async () => {
    const { quarter, line: own, inside, editor: maker } = await world.approvedStatement()
    await world.done(correct, maker, { lineId: own.id, articleId: null, amount: -own.gross, why: '重复发放' })
    const later = quarterKey(nextQuarter(world.quarterOf(quarter)))
    const { author } = await world.quarterWithArticles(0)
    await world.article({ author, status: 'published', publishedAt: new Date(inside.getTime() + 100 * day) })
    const made = await makes(later)
    const owing = made.lines.find(({ net }) => net < 0)!
    expect(owing).toMatchObject({ problems: ['nothing-to-pay'], tax: 0, net: -own.gross })
    const one = { quarter: later, lineIds: [owing.id] }
    expect(await world.done(decide, maker, { ...one, decision: { what: 'pay', why: '照发' } })).toEqual(refused('cannot-be-paid'))
    const settled = await world.done(decide, maker, { ...one, decision: { what: 'settle', why: '理事会同意核销' } })
    expect(settled).toMatchObject({ statement: { undecided: 0, totals: { people: 1 }, held: { people: 0 } } })
  })
})

describe('the quarter’s timer', () => {
  test('makes the draft in the first days of the next quarter, once, and tells the editors', async () => {
    const { author } = await world.quarterWithArticles(0)
    await world.article({ author, status: 'published', publishedAt: new Date(parseLocal('2031-02-03 10:00')) })
    world.cloud.clock.set(parseLocal('2031-03-31 08:00'))
    await runTimer()
    expect(await world.look('statements', { _id: '2031Q1' })).toEqual([])
    world.cloud.clock.set(parseLocal('2031-04-01 08:00'))
    for (let run = 0; run < 2; run++) await runTimer()
    const [draft] = await world.look('statements', { _id: '2031Q1' })
    expect(draft).toMatchObject({ status: 'draft', madeBy: { id: '' }, totals: { people: 1, pieces: 1 }, history: [{ what: 'made', by: '' }] })
    expect(draft!.notices?.map(({ kind, to }) => [kind, to])).toContainEqual(['statement-ready', editor.id])
  })

  test('makes anew what somebody made before the quarter was over, and leaves alone what was made since', async () => {
    const { author } = await world.quarterWithArticles(0)
    const published = (day: string) => world.article({ author, status: 'published', publishedAt: new Date(parseLocal(`${day} 10:00`)) })
    await published('2033-02-03')
    world.cloud.clock.set(parseLocal('2033-03-01 08:00'))
    await makes('2033Q1')
    await published('2033-03-02')
    const drafted = async () => (await world.look('statements', { _id: '2033Q1' }))[0]!
    world.cloud.clock.set(parseLocal('2033-04-01 08:00'))
    await runTimer()
    expect(await drafted()).toMatchObject({ totals: { pieces: 2 }, madeBy: { id: '' } })
    world.cloud.clock.set(parseLocal('2033-04-02 08:00'))
    await makes('2033Q1')
    await runTimer()
    expect(await drafted()).toMatchObject({ madeBy: { id: editor.id } })
  })
})

describe('an officer’s earnings', () => {
  test('are the figures of their line, piece by piece, and nobody else’s', async () => {
    const { quarter, author, inside } = await world.quarterWithArticles(2)
    await world.article({ status: 'published', publishedAt: inside })
    const { lines } = await makes(quarter)
    const { pieces, characters, gross, tax, net } = lines.find(({ authorId }) => authorId === author.id)!
    expect(await world.done(earnings, author, { quarter })).toMatchObject({ pieces, characters, gross, tax, net, quarter, status: 'draft' })
  })

  test('of the current quarter come when none is named, and are nothing for who has published nothing', async () => {
    const officer = await world.member({ roles: ['officer'] })
    const told = await world.done(earnings, officer, {})
    expect(told).toMatchObject({ quarter: world.currentQuarter(), articles: [], pieces: 0, gross: 0, tax: 0, net: 0, status: 'none' })
    expect(told.quarters).toHaveLength(5)
    expect(told.quarters[0]).toBe(world.currentQuarter())
  })
})
