import { contracts } from '../../shared/contract'
import type { ArticleStatus } from '../../shared/contract/article'
import { articleStatuses } from '../../shared/domain/article-rules'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { draft, revise, submit, takeBack, mine, get } = contracts.newsroom.calls
const { queue, take, sendBack, decline, accept } = contracts.review.calls
const { issue, issues, open, publish } = contracts.bulletin.calls
const { list, read } = contracts.news.calls

let world: World
let officer: Person
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  officer = await world.member({ roles: ['officer'] })
  editor = await world.member({ roles: ['editor'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const articleNow = async ({ id }: { id: string }) => (await world.look('articles', { _id: id }))[0]!

test('from the first word to the news, as its author and its editor see it', async () => {
  const manuscript = { kind: 'association-news' as const, title: '河州网络提速', source: '河州分公司', body: textOf(230) }
  const begun = await world.done(draft, officer, { kind: 'association-news' })
  if (begun.outcome !== 'saved') throw new Error(begun.reason)
  const { id } = begun

  await world.done(revise, officer, { id, revision: 0, manuscript: { ...manuscript, body: '太短' } })
  await world.done(submit, officer, { id, declared: true })
  await world.done(take, editor, { id })
  expect(await world.done(sendBack, editor, { id, remark: '请补充数据' })).toMatchObject({ article: { remark: '请补充数据' } })
  expect(await world.done(revise, officer, { id, revision: 1, manuscript })).toMatchObject({ characters: 230 })
  expect(await world.done(submit, officer, { id, declared: true })).toMatchObject({ article: { status: 'submitted', remark: null } })

  const { issue: opened } = await world.done(open, editor, { year: 2026, number: 18 })
  await world.done(take, editor, { id })
  await world.done(accept, editor, { id, genre: 'brief', grade: 'A', issueId: opened.id })
  expect(await world.done(issue, editor, { issueId: opened.id })).toMatchObject({
    issue: { accepted: 1, published: 0, status: 'open', characters: 230 },
    articles: [{ id, genre: 'brief', grade: 'A', gross: 15_000 }],
  })
  expect(await world.call(read, null, { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })

  await world.done(publish, editor, { issueId: opened.id })
  expect(await world.done(read, null, { id })).toMatchObject({ body: manuscript.body, characters: 230, item: { title: manuscript.title } })
  expect((await world.done(list, null, { issueId: opened.id })).items).toMatchObject([{ id, unitName: officer.unitName }])

  const { article } = await world.done(get, officer, { id })
  expect(article.history.map(({ what }) => what)).toEqual(['drafted', 'submitted', 'taken', 'returned', 'submitted', 'taken', 'accepted', 'published'])
  expect(article.remarks).toMatchObject([{ by: editor.name, text: '请补充数据' }])
})

describe('a move is refused from a state that does not allow it, and changes nothing:', () => {
  const moves: Record<string, { allowed: ArticleStatus[]; make: (id: string, author: Person, issueId: string) => Promise<unknown> }> = {
    submit: { allowed: ['draft', 'returned'], make: (id, author) => world.done(submit, author, { id, declared: true }) },
    takeBack: { allowed: ['submitted'], make: (id, author) => world.done(takeBack, author, { id }) },
    sendBack: { allowed: ['in-review'], make: id => world.done(sendBack, editor, { id, remark: '请补充数据' }) },
    decline: { allowed: ['in-review'], make: id => world.done(decline, editor, { id, reason: '与上期重复' }) },
    accept: {
      allowed: ['in-review', 'accepted'],
      make: (id, _author, issueId) => world.done(accept, editor, { id, genre: 'feature', issueId }),
    },
  }
  const table = Object.keys(moves).flatMap(move => articleStatuses.filter(status => status !== 'draft' || move === 'submit').map(status => [move, status] as const))

  test.each(table)('%s of what is %s', async (move, status) => {
    const { allowed, make } = moves[move]!
    const article = await world.article({ author: officer, status, ...(status === 'in-review' && { reviewer: editor }) })
    const { id: issueId } = await world.issue()
    const told = await make(article.id, officer, issueId)

    if (allowed.includes(status)) {
      expect(told).toMatchObject({ outcome: 'moved' })
      return
    }
    expect(told).toEqual({ outcome: 'refused', reason: 'state-changed', status })
    const { id: _id, ...before } = article
    expect(await articleNow(article)).toEqual(before)
  })
})

describe('an article', () => {
  test('without a title or a text is not submitted, and says what is missing', async () => {
    const article = await world.article({ author: officer, title: '一', body: ' \n　' })
    expect(await world.done(submit, officer, { id: article.id, declared: true })).toEqual({
      outcome: 'incomplete',
      problems: [{ field: 'title', problem: '标题至少 2 字' }, { field: 'body', problem: '还没有写正文' }],
    })
    expect(await articleNow(article)).toMatchObject({ status: 'draft' })
  })

  test('of another officer cannot be read, changed or moved', async () => {
    const other = await world.member({ roles: ['officer'] })
    const { id } = await world.article({ author: officer, status: 'submitted' })
    const manuscript = { kind: 'special-topic' as const, title: '改成我的' }
    const answers = [
      await world.call(get, other, { id }),
      await world.call(revise, other, { id, revision: 0, manuscript }),
      await world.call(submit, other, { id, declared: true }),
      await world.call(takeBack, other, { id }),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect((await world.done(mine, other, {})).articles).toEqual([])
  })

  test('that is a draft is nobody’s but its author’s', async () => {
    const { id } = await world.article({ author: officer })
    expect(await world.call(get, editor, { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await world.done(get, officer, { id })).toMatchObject({ article: { id } })
    const tabs = await Promise.all((['submitted', 'returned', 'decided'] as const).map(tab => world.done(queue, editor, { tab })))
    expect(tabs.flatMap(({ articles }) => articles.map(each => each.id))).not.toContain(id)
  })

  test.each<[ArticleStatus]>([['submitted'], ['accepted'], ['published'], ['declined']])(
    'that is %s is not its author’s to change',
    async status => {
      const article = await world.article({ author: officer, status })
      const told = await world.done(revise, officer, { id: article.id, revision: 0, manuscript: { kind: 'special-topic', title: '再改改' } })
      expect(told).toEqual({ outcome: 'refused', reason: 'not-yours-to-change' })
      expect(await articleNow(article)).toMatchObject({ title: article.title })
    },
  )

  test('accepted and sent back after all leaves its issue, and is not published with it', async () => {
    const { id: issueId } = await world.issue()
    const article = await world.article({ author: officer, status: 'accepted', issueId })
    await world.done(take, editor, { id: article.id })
    await world.done(sendBack, editor, { id: article.id, remark: '请核对数据' })
    expect(await world.done(publish, editor, { issueId })).toEqual({ outcome: 'nothing-accepted' })
    expect(await articleNow(article)).toMatchObject({ status: 'returned', genre: null, grade: null, issueId: null })
  })

  test.each([
    ['a brief without a grade', { genre: 'brief' as const }],
    ['a feature with one', { genre: 'feature' as const, grade: 'A' as const }],
  ])('is not accepted as %s', async (_what, choice) => {
    const article = await world.article({ status: 'submitted' })
    const { id: issueId } = await world.issue()
    expect(await world.call(accept, editor, { id: article.id, issueId, ...choice })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', details: { fields: ['grade'] } },
    })
  })

  test('is not accepted into an issue that nobody opened', async () => {
    const article = await world.article({ reviewer: editor })
    const told = await world.done(accept, editor, { id: article.id, genre: 'feature', issueId: '2000-999' })
    expect(told).toEqual({ outcome: 'no-such-issue' })
    expect(await world.done(publish, editor, { issueId: '2000-999' })).toEqual({ outcome: 'no-such-issue' })
  })
})

test('what was published stays as it was, and its issue takes no more', async () => {
  const { id: issueId } = await world.issue()
  const first = await world.article({ status: 'accepted', issueId })
  await world.done(publish, editor, { issueId })
  const published = await articleNow(first)
  expect(published.publication).toMatchObject({ place: 0, counts: { word: 230 }, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })

  const late = await world.article({ reviewer: editor })
  expect(await world.done(accept, editor, { id: late.id, genre: 'feature', issueId })).toEqual({ outcome: 'issue-closed', status: 'published' })
  expect(await world.done(publish, editor, { issueId })).toMatchObject({ issue: { status: 'published', published: 1 } })
  expect(await articleNow(first)).toEqual(published)
})

test('the editors’ table has what waits longest first', async () => {
  const waiting: string[] = []
  for (let i = 0; i < 3; i++) {
    const article = await world.article({ author: officer })
    world.cloud.clock.advance(1_000)
    await world.done(submit, officer, { id: article.id, declared: true })
    waiting.push(article.id)
  }
  const { articles, counts } = await world.done(queue, editor, {})
  expect(articles.map(({ id }) => id).filter(id => waiting.includes(id))).toEqual(waiting)
  const all = await world.look('articles', {})
  expect(counts.submitted).toBe(all.filter(({ status }) => ['submitted', 'in-review', 'second-review'].includes(status)).length)
})

test('the next number follows the year’s last', async () => {
  const { nextNumber } = await world.done(issues, editor, {})
  await world.done(open, editor, nextNumber)
  expect((await world.done(issues, editor, {})).nextNumber).toEqual({ ...nextNumber, number: nextNumber.number + 1 })
})

test('news come twenty a page, the newest first, and only those of the kind asked for', async () => {
  const { id: issueId } = await world.issue()
  const at = world.now()
  await Promise.all(
    Array.from({ length: 21 }, (_, i) =>
      world.article({ author: officer, status: 'published', issueId, kind: 'special-topic', publishedAt: new Date(at - i * 1_000), title: `专题之${i}` }),
    ),
  )
  const page = (number: number) => world.done(list, null, { issueId, page: number })
  const [first, second] = [await page(0), await page(1)]
  expect([first.items.length, first.more, second.items.length, second.more]).toEqual([20, true, 1, false])
  expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(Array.from({ length: 21 }, (_, i) => `专题之${i}`))
  expect((await world.done(list, null, { issueId, kind: 'association-news' })).items).toEqual([])
})

test('a text is read back as it was written, whatever signs it holds', async () => {
  const body = '第一段　“引号”——…\n\n第二段 <b>5G</b> &amp; ${x} 𠮷野家 👨‍👩‍👧 29.7%\n$where: {"$gt": ""}'
  const kept = await world.done(draft, officer, { kind: 'special-topic', title: '$set 与 a.b', body })
  if (kept.outcome !== 'saved') throw new Error(kept.reason)
  expect((await world.done(get, officer, { id: kept.id })).article).toMatchObject({ title: '$set 与 a.b', body })
})
