import { contracts } from '../../shared/contract'
import { parseLocal } from '../../shared/domain/instant'
import { priceArticle, samplePolicy } from '../../shared/domain/remuneration'
import { sampleTaxTable, withheldTax } from '../../shared/domain/tax'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { earnings, statement, makeStatement, closeStatement } = contracts.remuneration.calls

let world: World
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const refused = (reason: string) => ({ outcome: 'refused', reason })

async function makes(quarter: string) {
  const told = await world.done(makeStatement, editor, { quarter })
  if (told.outcome !== 'made') throw new Error(`no statement of ${quarter}: ${told.reason}`)
  return told.statement
}
const closes = (quarter: string, madeAt: number) => world.done(closeStatement, editor, { quarter, madeAt })

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
    const [line] = (await makes(quarter)).lines
    for (const { pricing } of line!.articles) {
      expect(pricing).toMatchObject(priceArticle({ ...pricing, genre: 'brief' }, samplePolicy))
    }
    expect(line!.gross).toBe(line!.articles.reduce((sum, { pricing }) => sum + pricing.gross, 0))
    expect(line!.tax).toBe(withheldTax(line!.gross, sampleTaxTable))
  })

  test('has what was published inside the quarter, to the first and last moment in UTC+8', async () => {
    const quarter = '2003Q2'
    const author = await world.member({ roles: ['officer'] })
    const at = (text: string, ms = 0) => new Date(parseLocal(text) + ms)
    const moments = [at('2003-04-01 00:00', -1), at('2003-04-01 00:00'), at('2003-06-30 24:00', -1), at('2003-06-30 24:00')]
    for (const publishedAt of moments) await world.article({ author, status: 'published', publishedAt })
    expect((await makes(quarter)).lines[0]?.articles.map(({ publishedAt }) => publishedAt)).toEqual([
      moments[1]!.getTime(), moments[2]!.getTime(),
    ])
  })

  test('prices each piece by the policy of its day', async () => {
    const raised = { brief: samplePolicy.genres.brief, feature: { unitCharacters: 1000, rounding: 'ceil', rates: { by: 'genre', rate: 20_000 } } } as const
    await world.policy({ _id: '2001-05-16', genres: raised })
    await world.policy({ _id: '2001-06-16' })

    const author = await world.member({ roles: ['officer'] })
    for (const day of ['2001-05-15', '2001-05-16', '2001-06-16']) {
      await world.article({ author, status: 'published', genre: 'feature', grade: null, body: textOf(900), publishedAt: new Date(parseLocal(`${day} 12:00`)) })
    }
    const [line] = (await makes('2001Q2')).lines
    expect(line?.articles.map(({ pricing }) => [pricing.policyVersion, pricing.gross])).toEqual([[1, 10_000], [2, 20_000], [3, 10_000]])
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
  test('is for good: it is neither made again nor closed twice', async () => {
    const { quarter, author, inside } = await world.quarterWithArticles(1)
    const { madeAt } = await makes(quarter)
    const closed = await closes(quarter, madeAt)
    expect(closed).toMatchObject({ outcome: 'closed', statement: { status: 'closed', closedBy: editor.name } })

    await world.article({ author, status: 'published', publishedAt: inside })
    expect(await world.done(makeStatement, editor, { quarter })).toEqual(refused('closed'))
    expect(await closes(quarter, madeAt)).toEqual(closed)
    expect(await world.done(statement, editor, { quarter })).toMatchObject({ current: { status: 'closed', pieces: 1 }, unstated: 1 })
  })

  test('is refused for what was never made, or was made again since the editor saw it', async () => {
    expect(await closes(world.quarter().key, world.now())).toEqual(refused('not-made'))

    const { quarter } = await world.quarterWithArticles(1)
    const { madeAt } = await makes(quarter)
    world.cloud.clock.advance(1_000)
    await makes(quarter)
    expect(await closes(quarter, madeAt)).toEqual(refused('made-again-meanwhile'))
  })

  test('is refused while something published is left out', async () => {
    const { quarter, author, inside } = await world.quarterWithArticles(1)
    const { madeAt } = await makes(quarter)
    await world.article({ author, status: 'published', publishedAt: inside })
    expect(await closes(quarter, madeAt)).toEqual(refused('incomplete'))
  })

  test('waits for the quarter’s end, by the cloud’s clock', async () => {
    world.cloud.clock.set(parseLocal('2030-06-30 23:00'))
    const author = await world.member({ roles: ['officer'] })
    await world.article({ author, status: 'published', publishedAt: new Date(world.now()) })
    const { madeAt } = await makes('2030Q2')
    expect(await closes('2030Q2', madeAt)).toEqual(refused('not-over'))
    world.cloud.clock.set(parseLocal('2030-07-01 00:00'))
    expect(await closes('2030Q2', madeAt)).toMatchObject({ outcome: 'closed' })
  })
})

describe('an officer’s earnings', () => {
  test('are the figures of their line, piece by piece, and nobody else’s', async () => {
    const { quarter, author, inside } = await world.quarterWithArticles(2)
    await world.article({ status: 'published', publishedAt: inside })
    const { lines } = await makes(quarter)
    const { authorId: _a, authorName: _b, unitId: _c, unitName: _d, units: _e, belowStatutoryMinimum: _f, ...line } =
      lines.find(({ authorId }) => authorId === author.id)!
    expect(await world.done(earnings, author, { quarter })).toMatchObject({ ...line, quarter, status: 'draft' })
  })

  test('of the current quarter come when none is named, and are nothing for who has published nothing', async () => {
    const officer = await world.member({ roles: ['officer'] })
    const told = await world.done(earnings, officer, {})
    expect(told).toMatchObject({ quarter: world.currentQuarter(), articles: [], pieces: 0, gross: 0, tax: 0, net: 0, status: 'none' })
    expect(told.quarters).toHaveLength(5)
    expect(told.quarters[0]).toBe(world.currentQuarter())
  })
})
