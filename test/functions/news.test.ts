import { contracts } from '../../shared/contract'
import { openedUnguarded } from '../world/unguarded'
import type { MadeArticle } from '../world/articles'
import type { Person } from '../world/people'
import { uploadPicture } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { list, search, read, opened, issues, issue } = contracts.news.calls
const { publish, withdraw } = contracts.bulletin.calls

let world: World
let officer: Person
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  officer = await world.member({ roles: ['officer'] })
  editor = await world.member({ roles: ['editor'] })
})
afterAll(() => world.close())

const notFound = expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'NOT_FOUND' }) as object }) as object

/** An issue that came out with these articles, as the desk publishes one. */
async function publishedIssue(texts: readonly { title: string; body: string }[], fileId?: string) {
  const made = await world.issue()
  const articles: MadeArticle[] = []
  for (const text of texts) {
    articles.push(await world.article({ author: officer, status: 'accepted', issueId: made.id, ...text, ...(fileId && { pictures: [{ fileId, caption: '施工现场' }] }) }))
  }
  await world.done(publish, editor, { issueId: made.id })
  return { issueId: made.id, articles }
}

const titlesFor = async (text: string, page = 0) => (await world.done(search, null, { text, page })).items.map(({ title }) => title)

describe('a search', () => {
  let articles: MadeArticle[]
  beforeAll(async () => {
    await publishedIssue([{ title: '青石岭基站有了光伏板', body: '雨季停电十二次，真正上山的只有三次。' }])
    ;({ articles } = await publishedIssue([
      { title: '全省５Ｇ行政村通达率升至 98.6%', body: '汛前巡检同步完成。' },
      { title: '反诈宣传进校园', body: '# 手机课\n三所学校开出“手机课”，讲 5g 时代的骗术。\n〔图1〕' },
      { title: '老街割接(.*)记', body: '一夜割接 62 条电路，汛情未误。' },
    ]))
  })

  test.each([
    ['a word of the title', '校园', ['反诈宣传进校园']],
    ['a word of the text alone', '骗术', ['反诈宣传进校园']],
    ['one sign', '汛', ['全省５Ｇ行政村通达率升至 98.6%', '老街割接(.*)记']],
    ['letters of any width and case', '５g', ['全省５Ｇ行政村通达率升至 98.6%', '反诈宣传进校园']],
    ['all of several words, wherever they are', '手机 反诈', ['反诈宣传进校园']],
    ['a word that goes across none', '宣传手机', []],
    ['a word whose pairs are there, but not side by side', '巡检汛前', []],
    ['signs that mean something to patterns', '(.*)', ['老街割接(.*)记']],
    ['a pattern, which is nobody’s word', '.*', ['老街割接(.*)记']],
    ['a number with its mark', '98.6%', ['全省５Ｇ行政村通达率升至 98.6%']],
    ['an older issue’s', '光伏板', ['青石岭基站有了光伏板']],
    ['where a picture stands', '图1', []],
    ['nothing that is there', '龘', []],
  ])('finds %s: %s', async (_what, text, titles) => expect(await titlesFor(text)).toEqual(titles))

  test('shows what matched, in its sentence', async () => {
    const { items: [found] } = await world.done(search, null, { text: '汛情 割接' })
    const { title, titleHits, excerpt } = found!
    expect(titleHits.map(({ from, to }) => title.slice(from, to))).toEqual(['割接'])
    expect(excerpt.text).toBe('一夜割接 62 条电路，汛情未误。')
    expect(excerpt.hits.map(({ from, to }) => excerpt.text.slice(from, to))).toEqual(['割接', '汛情'])
  })

  test('does not find what has not come out, or was withdrawn', async () => {
    await world.article({ author: officer, status: 'accepted', title: '还没刊发的稿件' })
    expect(await titlesFor('还没刊发')).toEqual([])
    await world.done(withdraw, editor, { id: articles[1]!.id, reason: '口径有误' })
    expect(await titlesFor('骗术')).toEqual([])
  })

  test('goes on page by page, each article once', async () => {
    await publishedIssue(Array.from({ length: 21 }, (_, n) => ({ title: `联播之${n}`, body: '乡村联播。' })))
    const [first, second] = [await titlesFor('联播'), await titlesFor('联播', 1)]
    expect([...first, ...second].sort()).toEqual(Array.from({ length: 21 }, (_, n) => `联播之${n}`).sort())
    expect(first).toHaveLength(20)
  })

  test('of nothing but spaces is no search', async () => {
    expect(await world.call(search, null, { text: '　 ' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('readers', () => {
  const readersOf = async ({ id }: { id: string }) => (await world.done(read, null, { id })).item.readers

  test('are counted once each, however often and from wherever they open it', async () => {
    const article = await world.article({ status: 'published' })
    const visitors = Array.from({ length: 12 }, () => world.visitor())
    await Promise.all([...visitors, ...visitors].map(visitor => world.done(opened, visitor, { id: article.id })))
    await world.done(opened, visitors[0]!, { id: article.id })
    expect(await readersOf(article)).toBe(12)
    const { items } = await world.done(list, null, { issueId: article.issueId! })
    expect(items).toMatchObject([{ readers: 12 }])
  })

  test('would be lost, or counted twice, by looking first and writing then', async () => {
    const article = await world.article({ status: 'published' })
    const visitors = Array.from({ length: 12 }, () => world.visitor())
    await Promise.all([...visitors, ...visitors].map(visitor => openedUnguarded(world, article, visitor)))
    expect(await readersOf(article)).not.toBe(12)
  })

  test('leave no trace of who they are, and none on the article', async () => {
    const article = await world.article({ status: 'published' })
    const member = await world.member()
    await world.done(opened, member, { id: article.id })
    const kept = JSON.stringify(await world.look('readings', { articleId: article.id }))
    expect(kept).not.toContain(member.id)
    expect(kept).not.toContain(member.openid)
    const { id: _id, ...before } = article
    expect(await world.look('articles', { _id: article.id })).toEqual([before])
  })

  test('without an identity are not counted, and not turned away', async () => {
    const article = await world.article({ status: 'published' })
    expect(await world.done(opened, null, { id: article.id })).toEqual({ counted: false })
    expect(await readersOf(article)).toBe(0)
  })
})

test('an issue is read in its columns, and an article leads on to its neighbours', async () => {
  const fileId = await uploadPicture(world, officer)
  const { issueId, articles } = await publishedIssue(['甲篇', '乙篇', '丙篇'].map(title => ({ title, body: '正文一二三。' })), fileId)
  const [first, second, third] = articles.map(({ id, title }) => ({ id, title }))

  expect(await world.done(issue, null, { issueId })).toMatchObject({ id: issueId, characters: 18, columns: [{ name: '行业发展', items: [first, second, third] }] })
  expect(await world.done(read, null, { id: second!.id })).toMatchObject({ previous: first, next: third })
  expect(await world.done(read, null, { id: first!.id })).toMatchObject({ previous: null, next: second })

  const { lead, items } = await world.done(list, null, { issueId })
  expect(lead).toEqual({ picture: expect.stringMatching(/^http/) as string, articles: 3, characters: 18 })
  expect(items.map(({ title }) => title)).toEqual(['甲篇', '乙篇', '丙篇'])
  const { issues: out } = await world.done(issues, null, {})
  if (out.some(({ id }) => id === issueId)) expect(out).toContainEqual(expect.objectContaining({ id: issueId, title: '甲篇', articles: 3 }))

  await world.done(withdraw, editor, { id: second!.id, reason: '口径有误' })
  expect(await world.call(read, null, { id: second!.id })).toEqual(notFound)
  expect(await world.call(opened, world.visitor(), { id: second!.id })).toEqual(notFound)
  expect(await world.done(read, null, { id: first!.id })).toMatchObject({ next: third })
  expect((await world.done(issue, null, { issueId })).columns).toMatchObject([{ items: [first, third] }])
})
