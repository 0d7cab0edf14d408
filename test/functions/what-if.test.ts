import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { parseLocal } from '../../shared/domain/instant'
import { rulesOf } from '../../shared/domain/policy-rules'
import { samplePolicy } from '../../shared/domain/remuneration'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { whatIf } = contracts.policy.calls

let world: World
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
})
afterAll(() => world.close())

const rules = rulesOf(samplePolicy)
const { brief, feature } = rules.genres
/** Briefs earn at most 200 yuan, features 200 a thousand. */
const other = { ...rules, genres: { brief: { ...brief, cap: 20_000 }, feature: { ...feature, rates: { by: 'genre' as const, rate: 20_000 } } } }

const officer = async () => world.member({ roles: ['officer'], unit: await world.unit() })
const published = (author: Person, day: string, characters: number, rest: object = {}) =>
  world.article({ author, status: 'published', publishedAt: new Date(parseLocal(`${day} 09:00`)), body: textOf(characters), ...rest })
const asksFor = (input: Input<typeof whatIf>) => world.done(whatIf, editor, input)

/** Each test has a year of its own. */
async function aYear(year: number) {
  const [long, short] = [await officer(), await officer()]
  await published(long, `${year}-01-01`, 612)
  await published(short, `${year}-05-13`, 2_001, { genre: 'feature', grade: null, coAuthors: [{ memberId: long.id, name: long.name, unitId: long.unitId, unitName: long.unitName, share: 33 }] })
  await published(long, `${year}-12-31`, 49, { grade: 'C' })
  await published(short, `${year}-12-31`, 300, { status: 'withdrawn' })
  return { long, short }
}

test('a year beside what was earned: in all, for each officer and unit, and what falls under the law', async () => {
  const { long, short } = await aYear(2005)
  const told = await asksFor({ period: '2005', other: { rules: other } })
  expect(told).toMatchObject({
    outcome: 'reckoned',
    total: { pieces: 3, people: 2, now: { gross: 68_000, tax: 0, net: 68_000, characters: 2_662 }, then: { gross: 83_000 } },
    officers: [
      { authorId: short.id, unitId: short.unitId, pieces: 1, now: { gross: 20_100 }, then: { gross: 40_200 } },
      { authorId: long.id, pieces: 3, now: { gross: 35_000 + 9_900 + 3_000 }, then: { gross: 20_000 + 19_800 + 3_000 } },
    ],
    officersLeftOut: 0,
    units: [{ unitId: long.unitId, now: 47_900, then: 42_800 }, { unitId: short.unitId, now: 20_100, then: 40_200 }],
    below: { now: 1, then: 1 },
    articlesBelow: [{ authorName: long.name, characters: 49, statutoryMinimum: 5_000, now: 3_000, then: 3_000 }],
    gradesAssumed: 0,
  })
})

test('a quarter has its own articles alone, and is one payment to a person', async () => {
  await aYear(2007)
  const spring = await asksFor({ period: '2007Q2', other: { rules: other } })
  expect(spring).toMatchObject({ outcome: 'reckoned', total: { pieces: 1, people: 2, now: { gross: 30_000 }, then: { gross: 60_000 } } })
})

test('a version that is kept is tried as well, one to come too; the one in force changes nothing', async () => {
  await aYear(2009)
  const { id } = await world.policy({ _id: '2031-01-01', genres: other.genres })
  expect(await asksFor({ period: '2009', other: { policyId: id } })).toMatchObject({ outcome: 'reckoned', total: { then: { gross: 83_000 } } })
  expect(await asksFor({ period: '2009', other: { policyId: '2000-04-01' } })).toMatchObject({ total: { now: { gross: 68_000 }, then: { gross: 68_000 } } })

  await world.policy({ _id: '2032-01-01', genres: other.genres, status: 'withdrawn' })
  expect(await asksFor({ period: '2009', other: { policyId: '2032-01-01' } })).toEqual({ outcome: 'refused', reason: 'no-such-version' })
})

test('each article is beside what it earned by the version of its day', async () => {
  await world.policy({ _id: '2011-06-01', genres: other.genres })
  await world.policy({ _id: '2011-07-01' })
  const author = await officer()
  for (const day of ['2011-05-31', '2011-06-01', '2011-07-01']) await published(author, day, 612)
  expect(await asksFor({ period: '2011', other: { rules: other } })).toMatchObject({ total: { now: { gross: 35_000 + 20_000 + 35_000 }, then: { gross: 60_000 } } })
})

test('is refused where there is nothing to reckon with', async () => {
  expect(await asksFor({ period: '2013Q3', other: { rules } })).toEqual({ outcome: 'refused', reason: 'nothing-published' })

  await published(await officer(), '2000-03-31', 100)
  expect(await asksFor({ period: '2000Q1', other: { rules } })).toEqual({ outcome: 'refused', reason: 'none-in-force' })

  const nothing = { ...rules, genres: { brief, feature: { ...feature, rates: { by: 'genre' as const, rate: 0 } } } }
  expect(await asksFor({ period: '2005', other: { rules: nothing } })).toEqual({ outcome: 'invalid', problems: [{ code: 'rate-too-low', field: 'feature' }] })

  for (const period of ['2005Q5', '05', '1999']) {
    expect(await world.call(whatIf, editor, { period, other: { rules } })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  }
})
