import { contracts } from '../../shared/contract'
import { printsOf } from '../../shared/domain/near-duplicate'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { submit, takeBack, get } = contracts.newsroom.calls
const { similar } = contracts.review.calls

let world: World
let officer: Person
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  officer = await world.member({ roles: ['officer'] })
  editor = await world.member({ roles: ['editor'] })
  await fetch(`${world.cloud.url}/local/wechat/settings`, { method: 'POST', body: JSON.stringify({ riskyWords: ['保证中奖'] }) })
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** Sentences of ten words and a mark that no other number gives. */
const sentences = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => [...String(100_000 + from + i), ...'甲乙丙丁'].map((each, at) => String.fromCharCode(0x4e00 + 97 * at + 7 * each.codePointAt(0)!)).join('') + '。').join('')

const articleNow = async ({ id }: { id: string }) => (await world.look('articles', { _id: id }))[0]!
const asked = () => world.cloud.faults.requests().filter(({ action }) => action === 'wx.api').length
const trips = () => world.cloud.faults.requests().length - asked()

const submitted = async ({ id }: { id: string }) => {
  await world.done(submit, officer, { id, declared: true })
  return (await articleNow({ id })).findings!
}

describe('WeChat’s check of content', () => {
  test('finds nothing, and says so', async () => {
    const article = await world.article({ author: officer, body: sentences(1, 3) })
    expect(await submitted(article)).toEqual({ risks: [], unchecked: false, similar: [] })
  })

  test('marks what it would rather not see, and the article goes on to the editors alone', async () => {
    const body = `${sentences(10, 300)}\n第二段说保证中奖，`
    const article = await world.article({ author: officer, body, title: '保证中奖的一天' })
    const told = await world.done(submit, officer, { id: article.id, declared: true })
    expect(told).toMatchObject({ outcome: 'moved', article: { status: 'submitted', findings: null } })
    const { article: seen } = await world.done(get, editor, { id: article.id })
    const from = body.indexOf('保证中奖')
    expect(seen.findings).toMatchObject({
      risks: [
        { from: 0, to: 0, quote: '保证中奖', label: '标题、来源或图注涉及其他不宜内容' },
        { from, to: from + 4, quote: '保证中奖', label: '涉及其他不宜内容' },
      ],
      unchecked: false,
    })
    expect((await world.done(get, officer, { id: article.id })).article.findings).toBeNull()
  })

  test.each([['refuses'], ['does not answer'], ['is too slow']])('is left out when WeChat %s, and the article is submitted', async how => {
    const kind = { 'refuses': 'refuse', 'does not answer': 'timeout', 'is too slow': 'delay' }[how] as 'refuse' | 'timeout' | 'delay'
    const article = await world.article({ author: officer, body: sentences(400, 3) })
    world.cloud.faults.plan([{ nth: 2, kind, action: 'wx.api', ...(kind === 'delay' && { ms: 8_000 }) }])
    const began = performance.now()
    expect(await submitted(article)).toMatchObject({ risks: [], unchecked: true })
    expect(performance.now() - began).toBeLessThan(7_000)
  })

  test('is not made again by a repeat of the request, nor for what is not the author’s to submit', async () => {
    const article = await world.article({ author: officer })
    world.cloud.faults.clear()
    for (const _turn of [1, 2]) await world.done(submit, officer, { id: article.id, declared: true }, 'the-same-request-1')
    expect(asked()).toBe(2)
    await world.done(submit, officer, { id: article.id, declared: true })
    expect(asked()).toBe(2)
    expect((await articleNow(article)).history).toHaveLength(1)
  })
})

describe('an article that says much the same as an earlier one', () => {
  const copied = sentences(1_000, 30)
  const personOf = async (id: string) => (await world.look('members', { _id: id }))[0]!
  const halfOfIt = () => sentences(2_000 + world.next() * 100, 12) + '隔' + copied.slice(0, 150)

  test('is found, whoever wrote that and whatever became of it', async () => {
    const declined = await world.article({ body: copied })
    await world.done(submit, { openid: (await personOf(declined.authorId)).openid }, { id: declined.id, declared: true })
    await world.db.articles.change({ _id: declined.id }, { status: 'declined' })

    const article = await world.article({ author: officer, body: halfOfIt() })
    world.cloud.faults.clear()
    expect((await submitted(article)).similar).toEqual([{ id: declined.id, title: declined.title, unitName: declined.unitName, percent: 53 }])
    expect(trips()).toBeLessThan(10)
  })

  test('is not found in a draft, in itself, or in what was taken back', async () => {
    const body = sentences(5_000, 20)
    await world.article({ body })
    const article = await world.article({ author: officer, body })
    expect((await submitted(article)).similar).toEqual([])
    expect(await world.done(takeBack, officer, { id: article.id })).toMatchObject({ article: { status: 'draft', findings: null } })
    expect((await articleNow(article)).prints).toEqual([])
    expect((await submitted(article)).similar).toEqual([])
    await world.done(takeBack, officer, { id: article.id })
    const another = await world.article({ author: officer, body })
    expect((await submitted(another)).similar).toEqual([])
  })

  test('is found among hundreds that share a phrase with it', async () => {
    const phrase = sentences(9_000, 2)
    const body = phrase + sentences(7_000, 8)
    const { id: _id, ...template } = await world.article({ status: 'published' })
    await world.fill('articles', Array.from({ length: 250 }, (_, n) => {
      const other = phrase + sentences(20_000 + n * 10, 8)
      return { ...template, _id: freshId(), body: other, prints: printsOf(other) }
    }))
    // Written last, so that it comes last among those that have the phrase.
    const original = await world.article({ status: 'published', body, prints: printsOf(body) })
    const flood = (await world.look('articles', { prints: { $in: printsOf(body) } })).length
    expect(flood).toBe(251)

    const article = await world.article({ author: officer, body })
    expect((await submitted(article)).similar).toMatchObject([{ id: original.id, percent: 100 }])
  })

  test('stands beside it for an editor, with what is the same in both', async () => {
    const other = await world.article({ author: officer, body: `起\n${copied}`, status: 'published' })
    const article = await world.article({ body: `${copied.slice(0, 110)}隔${sentences(30_000, 5)}`, status: 'submitted' })
    const told = await world.done(similar, editor, { id: article.id, otherId: other.id })
    expect(told).toMatchObject({ article: { id: article.id }, other: { id: other.id, authorName: officer.name }, percent: 66 })
    expect(told.parts).toEqual([{ from: 0, to: 109, otherFrom: 2, otherTo: 111 }])
    const draft = await world.article({ body: copied })
    expect(await world.call(similar, editor, { id: article.id, otherId: draft.id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
