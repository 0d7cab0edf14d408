import { contracts } from '../../shared/contract'
import { dateKey, parseLocal } from '../../shared/domain/instant'
import { rulesOf, type PolicyRules } from '../../shared/domain/policy-rules'
import { priceArticle, samplePolicy } from '../../shared/domain/remuneration'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { revisePolicyUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { versions, add, revise, withdraw } = contracts.policy.calls
const { publish, schedule } = contracts.bulletin.calls

const rules = rulesOf(samplePolicy)
const featureAt = (rate: number): PolicyRules => ({ ...rules, genres: { ...rules.genres, feature: { ...rules.genres.feature, rates: { by: 'genre', rate } } } })
const day = 86_400_000

let world: World
let editor: Person
let other: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
  other = await world.member({ roles: ['editor'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const policyNow = async (id: string) => (await world.look('policies', { _id: id }))[0]!
const coming = () => world.policy({ _id: world.comingDay() })
const refused = (code: string, field: string) => ({ outcome: 'refused', problems: [{ code, field }] })
const outcomes = (told: readonly { outcome: string }[]) => told.map(({ outcome }) => outcome).sort()

describe('a new version', () => {
  test('starts on its day, is numbered after those before it, and says who made it and why', async () => {
    const startsOn = world.comingDay()
    const told = await world.done(add, editor, { startsOn, rules: featureAt(20_000), note: '长稿提高单价' })
    expect(told).toMatchObject({
      outcome: 'added',
      version: { id: startsOn, version: 2, effectiveFrom: parseLocal(`${startsOn} 00:00`), note: '长稿提高单价', madeBy: editor.name, revision: 0 },
    })
    const list = await world.done(versions, editor, {})
    expect(list.versions.map(({ id, version }) => [id, version])).toEqual([[startsOn, 2], ['2000-04-01', 1]])
  })

  test('prices what comes out from its day on, and nothing that came out before', async () => {
    const startsOn = dateKey(world.now() + 2 * day)
    await world.done(add, editor, { startsOn, rules: featureAt(20_000), note: '长稿提高单价' })
    const grossOf = async () => (await world.done(contracts.bulletin.calls.issue, editor, { issueId: issue.id })).articles.map(({ gross }) => gross)
    const issue = await world.issue()
    const accepted = { status: 'accepted', issueId: issue.id, genre: 'feature', grade: null, body: textOf(900) } as const
    await world.article(accepted)
    expect(await grossOf()).toEqual([10_000])
    world.cloud.clock.set(parseLocal(`${startsOn} 00:00`))
    expect(await grossOf()).toEqual([20_000])
    world.cloud.clock.set(parseLocal(`${startsOn} 00:00`) - 60_000)
    await world.done(publish, editor, { issueId: issue.id })
    world.cloud.clock.set(parseLocal(`${startsOn} 12:00`))
    expect(await grossOf()).toEqual([10_000])
  })

  test.each<[string, () => { startsOn?: string; rules?: PolicyRules }, object]>([
    ['a rate of 0', () => ({ rules: featureAt(0) }), refused('rate-too-low', 'feature')],
    ['a rate of 10 million yuan', () => ({ rules: featureAt(1_000_000_000) }), refused('rate-too-high', 'feature')],
    ['a start today', () => ({ startsOn: dateKey(world.now()) }), refused('not-future', 'startsOn')],
    ['a start long ago', () => ({ startsOn: '2001-01-01' }), refused('not-future', 'startsOn')],
    ['a start where another version starts', () => ({ startsOn: '2000-04-01' }), refused('overlaps', 'startsOn')],
    ['a tax that leaps', () => ({ rules: { ...rules, taxTable: { ...rules.taxTable, fixedAllowance: 0 } } }), refused('tax-jumps', 'tax')],
  ])('with %s is refused with what is wrong, and nothing is kept', async (_, wrong, told) => {
    const before = (await world.look('policies')).length
    expect(await world.done(add, editor, { startsOn: world.comingDay(), rules, note: '试一试', ...wrong() })).toEqual(told)
    expect(await world.look('policies')).toHaveLength(before)
  })

  test.each(['2026-02-30', '2026-13-01', '1999-12-31', '明天'])('cannot start on %s, which is no day', async startsOn => {
    expect(await world.call(add, editor, { startsOn, rules, note: '试一试' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { fields: ['startsOn'] } } })
  })

  test('asked for twice at once for one day, by two: one is kept, the other is told', async () => {
    for (let round = 0; round < 3; round++) {
      const startsOn = world.comingDay()
      const told = await Promise.all([editor, other].map((who, i) => world.done(add, who, { startsOn, rules: featureAt(10_000 * (i + 1)), note: '同一天' })))
      expect(outcomes(told)).toEqual(['added', 'refused'])
      expect(told).toContainEqual(refused('overlaps', 'startsOn'))
    }
  })
})

describe('a version that has not begun', () => {
  test('is changed as it was seen: of two at once one is told who was first', async () => {
    for (let round = 0; round < 3; round++) {
      const { id } = await coming()
      const told = await Promise.all([editor, other].map(who => world.done(revise, who, { id, revision: 0, rules, note: who.name })))
      expect(outcomes(told)).toEqual(['changed-meanwhile', 'revised'])
      const { note, history, revision } = await policyNow(id)
      expect([history.length, revision]).toEqual([1, 1])
      expect(told).toContainEqual({ outcome: 'changed-meanwhile', by: note, at: history[0]!.at.getTime() })
    }
  })

  test('would lose one of the two changes without the guard', async () => {
    const policy = await coming()
    const told = await Promise.all([editor, other].map(who => revisePolicyUnguarded(world, policy, 0, who.name)))
    expect(told).toEqual(['revised', 'revised'])
    expect((await policyNow(policy.id)).revision).toBe(1)
  })

  test('is taken back with a reason and prices nothing; its day is free again, and its trail goes on', async () => {
    const { id } = await coming()
    expect(await world.done(withdraw, other, { id, revision: 0, why: '理事会未通过' })).toEqual({ outcome: 'withdrawn' })
    expect((await world.done(versions, editor, {})).versions.map(version => version.id)).not.toContain(id)
    expect(await world.done(revise, editor, { id, revision: 0, rules, note: '还想改' })).toMatchObject({ outcome: 'changed-meanwhile', by: other.name })

    const again = await world.done(add, editor, { startsOn: id, rules: featureAt(15_000), note: '重新订' })
    expect(again).toMatchObject({ outcome: 'added', version: { id, note: '重新订', revision: 2, history: [{ what: 'withdrawn' }, { what: 'added' }] } })
    expect(await policyNow(id)).toMatchObject({ status: 'kept', genres: featureAt(15_000).genres })
  })

  test('that nobody made is not found', async () => {
    expect(await world.call(revise, editor, { id: '2088-08-08', revision: 0, rules, note: '没有' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await world.call(withdraw, editor, { id: '2088-08-08', revision: 0, why: '没有' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})

describe('a version that has begun', () => {
  test.each([['a minute before it does', -60_000], ['as it does', 0], ['long since', 400 * day]])('%s cannot be changed or taken back any more', async (_, after) => {
    const { id, effectiveFrom } = await coming()
    world.cloud.clock.set(effectiveFrom.getTime() + after)
    expect(await world.done(revise, editor, { id, revision: 0, rules: featureAt(90_000), note: '晚了' })).toEqual({ outcome: 'begun' })
    expect(await world.done(withdraw, editor, { id, revision: 0, why: '晚了' })).toEqual({ outcome: 'begun' })
    expect(await policyNow(id)).toMatchObject({ status: 'kept', revision: 0, genres: rules.genres, history: [] })
  })
})

describe('examples', () => {
  test('are up to six pieces of the latest issue, short and long, with their counts and without their texts', async () => {
    const issue = await world.issue({ status: 'published' })
    const publishedAt = new Date(world.now() + 10 * day)
    for (const characters of [120, 230, 340, 450, 560, 670, 780]) {
      await world.article({ status: 'published', issueId: issue.id, publishedAt, body: textOf(characters) })
    }
    const { examples } = await world.done(versions, editor, {})
    expect(examples.map(({ counts }) => counts.word)).toEqual([120, 230, 340, 560, 670, 780])
    expect(examples[0]).toEqual({
      articleId: expect.any(String), title: expect.any(String), publishedAt: publishedAt.getTime(), issueId: issue.id,
      counts: { word: 120, han: 120, characters: 120 }, genre: 'brief', grade: 'A',
    })
    expect(priceArticle({ ...examples[0]!, characters: 120 }, samplePolicy).gross).toBe(10_000)
  })
})

describe('where there is none yet', () => {
  beforeAll(() => world.db.policies.remove({}))
  beforeEach(async () => {
    await world.db.policies.remove({})
    await world.db.articles.remove({})
  })

  test('nothing can come out, now or by itself, until there is one that may start in the past', async () => {
    const issue = await world.issue()
    await world.article({ status: 'accepted', issueId: issue.id })
    expect(await world.done(publish, editor, { issueId: issue.id })).toEqual({ outcome: 'no-policy' })
    expect(await world.done(schedule, editor, { issueId: issue.id, revision: 0, at: world.now() + day })).toEqual({ outcome: 'no-policy' })
    expect(await world.done(versions, editor, {})).toMatchObject({ versions: [], examples: [] })

    expect(await world.done(add, editor, { startsOn: '2021-01-18', rules, note: '照协会办法' })).toMatchObject({ outcome: 'added', version: { version: 1 } })
    expect(await world.done(publish, editor, { issueId: issue.id })).toMatchObject({ outcome: 'published' })
    expect(await world.done(add, editor, { startsOn: '2022-01-01', rules, note: '再来一版' })).toEqual(refused('not-future', 'startsOn'))
  })

  test('the first must not leave out what came out before it', async () => {
    await world.article({ status: 'published', publishedAt: new Date(parseLocal('2020-05-05 10:00')) })
    expect(await world.done(add, editor, { startsOn: '2021-01-18', rules, note: '照协会办法' })).toEqual(refused('leaves-a-gap', 'startsOn'))
    expect(await world.done(add, editor, { startsOn: '2020-05-05', rules, note: '照协会办法' })).toMatchObject({ outcome: 'added' })
  })

  test('two who make the first at once, from different days of the past: one does', async () => {
    for (let round = 0; round < 3; round++) {
      await world.db.policies.remove({})
      const told = await Promise.all([editor, other].map((who, i) => world.done(add, who, { startsOn: `202${i}-01-01`, rules, note: '第一版' })))
      expect(outcomes(told)).toEqual(['added', 'refused'])
      expect(told).toContainEqual(refused('not-future', 'startsOn'))
    }
  })
})
