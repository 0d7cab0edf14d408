import { contracts } from '../../shared/contract'
import type { Person } from '../world/people'
import { secondReadUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { queue, take, remark, unremark, edit, sendBack, accept, decline, secondRead, settings, arrange } = contracts.review.calls
const { get } = contracts.newsroom.calls

let world: World
let first: Person
let second: Person
let third: Person
beforeAll(async () => {
  world = await openWorld()
  ;[first, second, third] = await Promise.all([0, 1, 2].map(() => world.member({ roles: ['editor'] }))) as [Person, Person, Person]
})
afterAll(() => world.close())

const articleNow = async ({ id }: { id: string }) => (await world.look('articles', { _id: id }))[0]!
const noticesOf = async (article: { id: string }) => ((await articleNow(article)).notices ?? []).map(({ kind, to, words }) => ({ kind, to, why: words.why }))
const body = '改造后，满意度提高了 20 个百分点。\n# 下一步\n推到另外五家。'
const place = { from: 4, to: 7, quote: '满意度' }

test('what took an article once does not pull it out of its issue when it is repeated late', async () => {
  const [article, issue] = [await world.article({ status: 'submitted' }), await world.issue()]
  const again = () => world.call(take, first, { id: article.id }, 'taken-in-the-morning')
  expect(await again()).toMatchObject({ ok: true, data: { outcome: 'moved' } })
  await world.done(accept, first, { id: article.id, genre: 'feature', issueId: issue.id })
  expect(await again()).toMatchObject({ ok: true, data: { outcome: 'refused', reason: 'state-changed', status: 'accepted' } })
  expect(await articleNow(article)).toMatchObject({ status: 'accepted', issueId: issue.id })
})

describe('a remark', () => {
  test('stands at its place, is taken back until the author has it, and goes with the article', async () => {
    const author = await world.member({ roles: ['officer'] })
    const article = await world.article({ author, reviewer: first, body })
    const { id } = article
    const said = await world.done(remark, first, { id, kind: 'verify', text: '由谁统计？', place })
    await world.done(remark, first, { id, kind: 'cut', text: '套话' })
    if (said.outcome !== 'moved') throw new Error(said.outcome)
    const [earlier, later] = (await articleNow(article)).remarks
    expect(await world.done(unremark, first, { id, remarkId: later!.id })).toMatchObject({ article: { remarks: [{ text: '由谁统计？' }] } })

    expect(await world.done(sendBack, first, { id })).toMatchObject({ outcome: 'moved', article: { status: 'returned', remarks: [{ place }] } })
    expect(await noticesOf(article)).toEqual([{ kind: 'article-returned', to: author.id, why: '批注 1 条' }])
    expect(await world.done(unremark, first, { id, remarkId: earlier!.id })).toEqual({ outcome: 'refused', reason: 'state-changed', status: 'returned' })
  })

  test('that the author has read stays, also when the article is back', async () => {
    const at = new Date(world.now() - 60_000)
    const old = { id: 'remark000001', at, by: first.name, byId: first.id, kind: 'other' as const, text: '补一句来源', place: null, version: 1 }
    const { id } = await world.article({ reviewer: first, remarks: [old] })
    expect(await world.done(unremark, first, { id, remarkId: old.id })).toMatchObject({ article: { remarks: [{ id: old.id }] } })
    expect(await world.done(sendBack, first, { id })).toEqual({ outcome: 'nothing-said' })
  })

  test.each([
    ['words that do not stand there', { from: 3, to: 6, quote: '满意度' }],
    ['a place beyond the end', { from: 400, to: 403, quote: '满意度' }],
  ])('is refused with %s', async (_what, wrong) => {
    const article = await world.article({ reviewer: first, body })
    expect(await world.done(remark, first, { id: article.id, kind: 'cut', text: '套话', place: wrong })).toEqual({ outcome: 'text-changed' })
    expect((await articleNow(article)).remarks).toEqual([])
  })

  test('at an empty place, or of nothing, is none', async () => {
    const { id } = await world.article({ reviewer: first, body })
    for (const wrong of [{ text: '套话', place: { from: 4, to: 4, quote: '' } }, { text: ' ' }]) {
      expect(await world.call(remark, first, { id, kind: 'cut', ...wrong })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })
})

test('what another editor has is nobody’s to remark on, change or send back, and a draft is nobody’s at all', async () => {
  const article = await world.article({ reviewer: first, body })
  const { id } = article
  const taken = { outcome: 'refused', reason: 'taken', by: first.name }
  expect(await world.done(remark, second, { id, kind: 'cut', text: '套话' })).toEqual(taken)
  expect(await world.done(unremark, second, { id, remarkId: 'remark000001' })).toEqual(taken)
  expect(await world.done(edit, second, { id, revision: 0, title: '改个题目', body })).toEqual(taken)
  expect(await world.done(sendBack, second, { id, remark: '改改' })).toEqual(taken)
  expect(await articleNow(article)).toMatchObject({ status: 'in-review', remarks: [], versions: [], history: [] })

  const draft = await world.article()
  expect(await world.call(remark, first, { id: draft.id, kind: 'cut', text: '套话' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(await world.call(edit, first, { id: draft.id, revision: 0, title: '改个题目', body })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

describe('an editor who changes the text', () => {
  test('leaves the author’s among the versions, once, and each text of their own', async () => {
    const article = await world.article({ reviewer: first, title: '作者的题目', body })
    const { id } = article
    await world.done(edit, first, { id, revision: 0, title: '编辑的题目', body })
    expect(await world.done(edit, first, { id, revision: 1, title: '编辑的题目', body: '短了。' })).toMatchObject({ article: { characters: 3 } })
    const { versions, history } = await articleNow(article)
    expect(versions.map(({ number, kind, title, by }) => [number, kind, title, by])).toEqual([
      [1, 'submitted', '作者的题目', article.authorName],
      [2, 'edited', '编辑的题目', first.name],
      [3, 'edited', '编辑的题目', first.name],
    ])
    expect(history.map(({ what }) => what)).toEqual(['edited', 'edited'])
  })

  test('is told of what was changed meanwhile, and of a text that is none', async () => {
    const { id } = await world.article({ reviewer: first, body, revision: 3 })
    expect(await world.done(edit, first, { id, revision: 2, title: '编辑的题目', body })).toEqual({ outcome: 'changed-meanwhile' })
    expect(await world.done(edit, first, { id, revision: 3, title: '一', body: ' ' })).toEqual({ outcome: 'incomplete', problems: ['标题至少 2 字', '还没有写正文'] })
  })

  test('may be another one once it is accepted', async () => {
    const article = await world.article({ status: 'accepted' })
    expect(await world.done(edit, second, { id: article.id, revision: 0, title: '编辑的题目', body })).toMatchObject({ article: { status: 'accepted', title: '编辑的题目' } })
  })

  test('of an article that is published changes nothing', async () => {
    const article = await world.article({ status: 'published' })
    expect(await world.done(edit, first, { id: article.id, revision: 0, title: '编辑的题目', body })).toEqual({ outcome: 'refused', reason: 'state-changed', status: 'published' })
  })
})

describe('a sensitive article', () => {
  const rules = { words: ['中断'], subjects: ['网络和信息安全'] }
  beforeAll(async () => {
    const { revision } = await world.done(settings, first, {})
    await world.done(arrange, first, { revision, rules })
  })

  /** One that waits for a second reader. */
  async function waiting(over = {}) {
    const issue = await world.issue()
    const article = await world.article({ reviewer: first, title: '中断 12 分钟之后', body, ...over })
    const told = await world.done(accept, first, { id: article.id, genre: 'brief', grade: 'B', issueId: issue.id })
    return { issue, article, told }
  }

  test('waits with its choice for a second reader, who is another, and is then accepted', async () => {
    const { issue, article, told } = await waiting()
    const { id } = article
    expect(told).toMatchObject({ outcome: 'moved', article: { status: 'second-review', sensitive: true, grade: 'B', issueId: issue.id, history: [{ why: '文中有“中断”' }] } })
    expect(await noticesOf(article)).toEqual([])
    expect(await world.done(secondRead, first, { id, agrees: true })).toEqual({ outcome: 'refused', reason: 'own' })
    expect(await world.done(secondRead, second, { id, agrees: true })).toMatchObject({ article: { status: 'accepted', secondReader: second.name, grade: 'B' } })
    expect(await noticesOf(article)).toEqual([{ kind: 'article-accepted', to: article.authorId, why: undefined }])

    expect(await world.done(accept, third, { id, genre: 'feature', issueId: issue.id })).toMatchObject({ article: { status: 'accepted', genre: 'feature' } })
    expect(await world.done(edit, third, { id, revision: 0, title: '换个题目', body })).toEqual({ outcome: 'second-reading-needed', why: ['复审过的稿件'] })
  })

  test('is back with the first when the second objects, who is told why', async () => {
    const { article } = await waiting()
    const { id } = article
    expect(await world.call(secondRead, second, { id, agrees: false })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(await world.done(secondRead, second, { id, agrees: false, words: '时间要核对' })).toMatchObject({
      article: { status: 'in-review', takenBy: { id: first.id }, issueId: null, genre: null, remarks: [{ text: '时间要核对', by: second.name }] },
    })
    expect(await noticesOf(article)).toEqual([{ kind: 'second-reading-objected', to: first.id, why: '时间要核对' }])
  })

  test('is taken back by the first before anybody has read it', async () => {
    const { article } = await waiting()
    expect(await world.done(take, second, { id: article.id })).toEqual({ outcome: 'refused', reason: 'state-changed', status: 'second-review' })
    expect(await world.done(take, first, { id: article.id, from: first.id })).toMatchObject({ article: { status: 'in-review', issueId: null } })
  })

  test('whose text was changed after it was read is read again; unchanged it is not', async () => {
    const { issue, article } = await waiting()
    const { id } = article
    await world.done(secondRead, second, { id, agrees: true })
    await world.done(take, first, { id })
    const choice = { id, genre: 'feature' as const, issueId: issue.id }
    expect(await world.done(accept, first, choice)).toMatchObject({ article: { status: 'accepted' } })
    await world.done(take, first, { id })
    await world.done(edit, first, { id, revision: 0, title: '中断 20 分钟之后', body })
    expect(await world.done(accept, first, choice)).toMatchObject({ article: { status: 'second-review' } })
  })

  test.each([
    ['its subject', { title: '一次演练', subject: '网络和信息安全' }, false, 'second-review'],
    ['a risky place', { title: '一次演练', findings: { risks: [{ ...place, label: '广告' }], unchecked: false, similar: [] } }, false, 'second-review'],
    ['the editor’s wish', { title: '一次演练' }, true, 'second-review'],
    ['nothing', { title: '一次演练' }, false, 'accepted'],
  ])('is so by %s', async (_what, over, secondReading, status) => {
    const issue = await world.issue()
    const { id } = await world.article({ reviewer: first, body, ...over })
    expect(await world.done(accept, first, { id, genre: 'feature', issueId: issue.id, secondReading })).toMatchObject({ article: { status } })
  })

  test('is not accepted into an issue that came out meanwhile', async () => {
    const { issue, article } = await waiting()
    await world.db.issues.change({ _id: issue.id }, { status: 'published' })
    expect(await world.done(secondRead, second, { id: article.id, agrees: true })).toEqual({ outcome: 'issue-closed', status: 'published' })
    expect(await articleNow(article)).toMatchObject({ status: 'second-review', secondReader: null })
  })

  test('without the guard two second readers at once both decide', async () => {
    const { article } = await waiting()
    expect(await Promise.all([true, false].map(agrees => secondReadUnguarded(world, article, agrees)))).toEqual(['moved', 'moved'])
  })

  test('of two second readers at once one decides, and the other is told', async () => {
    const { article } = await waiting()
    const { id } = article
    const told = await Promise.all([
      world.done(secondRead, second, { id, agrees: true }),
      world.done(secondRead, third, { id, agrees: false, words: '时间要核对' }),
    ])
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['moved', 'refused'])
    const { history, status, secondReader } = await articleNow(article)
    expect(history).toHaveLength(2)
    expect(status === 'accepted').toBe(secondReader !== null)
  })

  test('of two who change the rules at once, the second is shown what the first did', async () => {
    const { revision } = await world.done(settings, first, {})
    const told = await Promise.all([first, second].map((editor, i) => world.done(arrange, editor, { revision, rules: { words: [`词${i}`], subjects: [] } })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['arranged', 'changed-meanwhile'])
    expect(told[0]!.rules).toEqual(told[1]!.rules)
    await world.done(arrange, first, { revision: revision + 1, rules })
  })
})

test('who is turned down is told why', async () => {
  const article = await world.article({ reviewer: first })
  await world.done(decline, first, { id: article.id, reason: '与上期重复' })
  expect(await noticesOf(article)).toEqual([{ kind: 'article-declined', to: article.authorId, why: '与上期重复' }])
})

test('the table shows one kind when asked, and counts it alone', async () => {
  await world.article({ status: 'submitted', kind: 'special-topic' })
  const { articles, counts } = await world.done(queue, first, { kind: 'special-topic' })
  expect(articles.map(({ kind }) => kind)).toEqual(['special-topic'])
  expect(counts).toEqual({ submitted: 1, returned: 0, decided: 0 })
})

test('an author sees no remark before the article is back', async () => {
  const author = await world.member({ roles: ['officer'] })
  const { id } = await world.article({ author, reviewer: first, body })
  await world.done(remark, first, { id, kind: 'verify', text: '由谁统计？', place })
  expect((await world.done(get, author, { id })).article.remarks).toEqual([])
  expect((await world.done(get, second, { id })).article.remarks).toHaveLength(1)
  await world.done(sendBack, first, { id })
  expect((await world.done(get, author, { id })).article.remarks).toMatchObject([{ place }])
})
