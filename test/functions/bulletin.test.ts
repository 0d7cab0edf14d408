import { createHash } from 'node:crypto'
import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import { blocksOf, countsOf } from '../../shared/domain/article-body'
import { parseLocal } from '../../shared/domain/instant'
import { publicationText } from '../../shared/domain/publication-text'
import { calls, scenarioOf } from '../scenarios'
import { freshRequestId } from '../world/ground'
import { onePoint } from '../world/uploads'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { arrange, issue: show, open, paper, preview, publish, schedule, unschedule, withdraw } = contracts.bulletin.calls
const { accept, take } = contracts.review.calls
const { list, read } = contracts.news.calls
const minute = 60_000

let world: World
let officer: Person
let editors: [Person, Person]
beforeAll(async () => {
  world = await openWorld()
  officer = await world.member({ roles: ['officer'] })
  editors = [await world.member({ roles: ['editor'] }), await world.member({ roles: ['editor'] })]
})
afterEach(() => {
  world.cloud.clock.set(null)
  world.cloud.faults.clear()
})
afterAll(() => world.close())

const articleNow = async ({ id }: { id: string }) => (await world.look('articles', { _id: id }))[0]!
const issueNow = async ({ id }: { id: string }) => (await world.look('issues', { _id: id }))[0]!
const statusesIn = async ({ id }: { id: string }) => (await world.look('articles', { issueId: id })).map(({ status }) => status)
/** Wakes the function as the platform's timer does. */
const runTimer = async () => (await fetch(`${world.cloud.url}/local/timers/bulletin`, { method: 'POST' })).json()

async function issueWith(articles: number) {
  const issue = await world.issue({ columns: [{ name: '协会动态', articleIds: [] }, { name: '行业发展', articleIds: [] }] })
  const placed = []
  for (let i = 0; i < articles; i++) placed.push(await world.article({ author: officer, status: 'accepted', issueId: issue.id, acceptedAt: new Date(world.now() + i) }))
  return { issue, articles: placed, ids: placed.map(({ id }) => id) }
}

describe('an arrangement', () => {
  test('is what readers get: columns and places come out as they were put, empty columns do not', async () => {
    const { issue, ids: [a, b, c] } = await issueWith(3)
    const columns = [{ name: '会员风采', articleIds: [] }, { name: '行业发展', articleIds: [c!, a!] }, { name: '协会动态', articleIds: [] }]
    expect(await world.done(arrange, editors[0], { issueId: issue.id, revision: 0, columns, date: '2026-12-01' })).toMatchObject({ outcome: 'arranged', revision: 1 })
    const seen = await world.done(show, editors[0], { issueId: issue.id })
    expect(seen.issue).toMatchObject({ date: '2026-12-01', arranged: { by: editors[0].name }, revision: 1 })
    expect(seen.columns.map(({ name, articleIds }) => [name, articleIds])).toEqual([['会员风采', [b]], ['行业发展', [c, a]], ['协会动态', []]])

    await world.done(publish, editors[0], { issueId: issue.id, revision: 1 })
    const out = await world.done(show, editors[0], { issueId: issue.id })
    expect(out.columns.map(({ name }) => name)).toEqual(['会员风采', '行业发展'])
    expect((await world.done(list, null, { issueId: issue.id })).items.map(({ id, column }) => [id, column])).toEqual([[b, '会员风采'], [c, '行业发展'], [a, '行业发展']])
  })

  test('of an issue that has come out, or waits to, is refused, and of one that is not there', async () => {
    const columns = [{ name: '行业发展', articleIds: [] as string[] }]
    for (const status of ['scheduled', 'published'] as const) {
      const { id: issueId } = await world.issue({ status })
      expect(await world.done(arrange, editors[0], { issueId, revision: 0, columns })).toEqual({ outcome: 'issue-closed', status })
    }
    expect(await world.done(arrange, editors[0], { issueId: '2000-999', revision: 0, columns })).toEqual({ outcome: 'no-such-issue' })
  })

  test.each([
    ['two columns of one name', [{ name: '甲', articleIds: [] }, { name: ' 甲 ', articleIds: [] }]],
    ['an article twice', [{ name: '甲', articleIds: ['aaaaaaaaaaaa'] }, { name: '乙', articleIds: ['aaaaaaaaaaaa'] }]],
    ['no column', []],
  ])('with %s is none', async (_what, columns) => {
    const { id: issueId } = await world.issue()
    expect(await world.call(arrange, editors[0], { issueId, revision: 0, columns })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  test('is what the next issue begins with', async () => {
    await world.issue({ _id: '2099-998', year: 2099, number: 998, columns: [{ name: '会员风采', articleIds: ['aaaaaaaaaaaa'] }] })
    await world.done(open, editors[0], { year: 2099, number: 999 })
    expect((await issueNow({ id: '2099-999' })).columns).toEqual([{ name: '会员风采', articleIds: [] }])
  })

  describe('by two editors at once:', () => {
    const wanted = (ids: string[]) => [ids, [...ids].reverse()].map(articleIds => [{ name: '行业发展', articleIds }])

    test('the other’s is lost when the guard is taken away', async () => {
      const { issue, ids } = await issueWith(3)
      const layouts = wanted(ids)
      const told = await Promise.all(layouts.map(columns => arrangeUnguarded(world, issue, columns)))
      expect(told).toEqual(['arranged', 'arranged'])
    })

    test('one stands, the other is told and loses nothing', async () => {
      const { issue, ids } = await issueWith(3)
      const layouts = wanted(ids)
      const told = await Promise.all(layouts.map((columns, i) => world.done(arrange, editors[i]!, { issueId: issue.id, revision: 0, columns })))
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['arranged', 'changed-meanwhile'])
      expect((await issueNow(issue)).columns).toEqual(layouts[told.findIndex(({ outcome }) => outcome === 'arranged')])
    })
  })

  test('as the issue comes out is in it, or was refused: what is printed is what readers find', async () => {
    for (let round = 0; round < 3; round++) {
      const { issue, ids } = await issueWith(2)
      const columns = [{ name: '会员风采', articleIds: [...ids].reverse() }]
      const [told] = await Promise.all([
        world.done(arrange, editors[0], { issueId: issue.id, revision: 0, columns }),
        world.done(publish, editors[1], { issueId: issue.id }),
      ])
      const out = await issueNow(issue)
      expect(out.columns.map(({ name }) => name)).toEqual([told.outcome === 'arranged' ? '会员风采' : '协会动态'])
      const read = (await world.look('articles', { issueId: issue.id })).sort((a, b) => a.publication!.place - b.publication!.place)
      expect(out.columns.flatMap(({ name, articleIds }) => articleIds.map(id => [id, name]))).toEqual(read.map(({ _id, publication }) => [_id, publication!.column]))
    }
  })

  test('and an article that comes in at the same moment: nobody arranges, unseen, what is new', async () => {
    const { issue, ids } = await issueWith(2)
    const coming = await world.article({ reviewer: editors[1] })
    await world.done(accept, editors[1], { id: coming.id, genre: 'feature', issueId: issue.id })
    expect(await world.done(arrange, editors[0], { issueId: issue.id, revision: 0, columns: [{ name: '行业发展', articleIds: ids }] })).toEqual({ outcome: 'changed-meanwhile' })
  })
})

/** The way it is done without asking for the revision: look, then write. */
async function arrangeUnguarded({ db }: World, { id }: { id: string }, columns: { name: string; articleIds: string[] }[]) {
  const found = await db.issues.find(id)
  if (found?.revision !== 0) return 'changed-meanwhile'
  await db.issues.change({ _id: id }, { columns, revision: 1 })
  return 'arranged'
}

describe('an issue of sixty articles', () => {
  const size = 60
  let many: Awaited<ReturnType<typeof issueWith>>
  const asAuthorsGet = async () => {
    const articles = await world.look('articles', { issueId: many.issue.id })
    return { out: articles.filter(({ status }) => status === 'published').length, told: articles.filter(({ notices = [] }) => notices.length === 1).length }
  }
  beforeAll(async () => {
    many = await issueWith(size)
  })

  test('comes out whole or not at all, wherever a request of it fails, and whole when it is tried again', async () => {
    const requestId = freshRequestId()
    const input = { issueId: many.issue.id, revision: 0 }
    for (const nth of [3, 33, size + 2]) {
      world.cloud.faults.plan([{ nth, kind: 'refuse' }])
      expect(await world.call(publish, editors[0], input, requestId)).toMatchObject({ ok: false })
      expect(await asAuthorsGet()).toEqual({ out: 0, told: 0 })
      expect((await issueNow(many.issue)).status).toBe('open')
    }
    world.cloud.faults.plan([{ nth: 1, kind: 'lose-answer', action: 'database.commitTransaction' }])
    await world.call(publish, editors[0], input, requestId)
    world.cloud.faults.clear()
    expect(await world.done(publish, editors[0], input, requestId)).toMatchObject({ outcome: 'published', issue: { published: size } })
    expect(await asAuthorsGet()).toEqual({ out: size, told: size })
  })

  test('tells each author of each piece once, with its issue and what it counts', async () => {
    const [{ notices, history, publication }] = (await world.look('articles', { issueId: many.issue.id })) as [Awaited<ReturnType<typeof articleNow>>]
    expect(notices).toMatchObject([{ kind: 'article-published', to: officer.id, words: { characters: '230' } }])
    expect(history.map(({ what }) => what)).toEqual(['published'])
    expect(publication!.counts).toEqual(countsOf(many.articles[0]!.body))
  })
})

test('more than an issue holds does not come out by halves', async () => {
  const issue = await world.issue()
  const { id: _id, ...one } = await world.article({ author: officer, status: 'accepted', issueId: issue.id })
  await world.fill('articles', Array.from({ length: 100 }, (_, i) => ({ ...one, _id: `toomany${String(i).padStart(5, '0')}` })))
  expect(await world.done(publish, editors[0], { issueId: issue.id })).toEqual({ outcome: 'too-many', most: 100 })
  expect(await world.done(schedule, editors[0], { issueId: issue.id, revision: 0, at: world.now() + minute })).toEqual({ outcome: 'too-many', most: 100 })
  expect(new Set(await statusesIn(issue))).toEqual(new Set(['accepted']))
})

test('what an editor has not seen does not come out with what they publish', async () => {
  const { issue } = await issueWith(1)
  const coming = await world.article({ reviewer: editors[1] })
  await world.done(accept, editors[1], { id: coming.id, genre: 'feature', issueId: issue.id })
  expect(await world.done(publish, editors[0], { issueId: issue.id, revision: 0 })).toEqual({ outcome: 'changed-meanwhile' })
  expect(await statusesIn(issue)).toEqual(['accepted', 'accepted'])
})

describe('a moment to come out', () => {
  const morning = parseLocal('2026-12-01 08:00')
  async function scheduled({ articles = 1, at = morning + 60 * minute } = {}) {
    world.cloud.clock.set(morning)
    const made = await issueWith(articles)
    expect(await world.done(schedule, editors[0], { issueId: made.issue.id, revision: 0, at })).toEqual({ outcome: 'scheduled', publishAt: at })
    return { ...made, at }
  }

  test('comes by itself: before it nothing is out, from it on everything, at the moment that was named', async () => {
    const { issue, at, articles: [article] } = await scheduled({ articles: 2 })
    expect(await statusesIn(issue)).toEqual(['scheduled', 'scheduled'])
    world.cloud.clock.set(at - minute)
    await runTimer()
    expect(await world.call(read, null, { id: article!.id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })

    world.cloud.clock.set(at + 5 * minute)
    await Promise.all([runTimer(), runTimer()])
    await runTimer()
    expect(await world.done(read, null, { id: article!.id })).toMatchObject({ item: { publishedAt: at } })
    expect(await issueNow(issue)).toMatchObject({ status: 'published', publishedAt: new Date(at), publishAt: null })
    const { history, notices } = await articleNow(article!)
    expect(history.map(({ what, by }) => [what, by])).toEqual([['scheduled', editors[0].id], ['published', '']])
    expect(notices).toHaveLength(1)
  })

  test('that the timer reached in the next quarter only is paid in that one', async () => {
    const { issue } = await scheduled({ at: parseLocal('2026-12-31 23:59') })
    world.cloud.clock.set(parseLocal('2027-01-01 00:00'))
    await runTimer()
    expect((await issueNow(issue)).publishedAt!.getTime()).toBeGreaterThanOrEqual(parseLocal('2027-01-01 00:00'))
  })

  test('of one issue that fails keeps no other waiting, and is tried again in the next minute', async () => {
    const [first, second] = [await scheduled(), await scheduled({ at: morning + 61 * minute })]
    world.cloud.clock.set(morning + 62 * minute)
    world.cloud.faults.plan([{ nth: 1, kind: 'refuse', action: 'database.commitTransaction' }])
    expect(await runTimer()).toMatchObject({ data: { published: 1, failed: 1 } })
    expect([await statusesIn(first.issue), await statusesIn(second.issue)]).toEqual([['scheduled'], ['published']])
    world.cloud.faults.clear()
    expect(await runTimer()).toMatchObject({ data: { published: 1, failed: 0 } })
    expect(await statusesIn(first.issue)).toEqual(['published'])
  })

  test('can be another one, or none again; what was taken back does not come out', async () => {
    const { issue, at } = await scheduled()
    const input = { issueId: issue.id, revision: 1, at: at + minute }
    expect(await world.done(schedule, editors[1], input)).toEqual({ outcome: 'scheduled', publishAt: at + minute })
    expect(await world.done(schedule, editors[0], { ...input, at })).toEqual({ outcome: 'changed-meanwhile' })
    expect(await world.done(unschedule, editors[0], { issueId: issue.id })).toEqual({ outcome: 'unscheduled' })
    world.cloud.clock.set(at + 2 * minute)
    await runTimer()
    expect(await statusesIn(issue)).toEqual(['accepted'])
  })

  test('taken back as it comes: it is out, or it is not, whole', async () => {
    for (let round = 0; round < 3; round++) {
      const { issue, at } = await scheduled({ articles: 2 })
      world.cloud.clock.set(at)
      const [told] = await Promise.all([world.done(unschedule, editors[0], { issueId: issue.id }), runTimer()])
      const { status } = await issueNow(issue)
      expect([told.outcome, status]).toEqual(told.outcome === 'unscheduled' ? ['unscheduled', 'open'] : ['issue-closed', 'published'])
      expect(new Set(await statusesIn(issue))).toEqual(new Set([status === 'open' ? 'accepted' : 'published']))
    }
  })

  test.each([[-1, 'too-early'], [0, 'too-early'], [60 * 24 * 60 + 1, 'too-late']])('%d minutes ahead is refused: %s', async (minutes, reason) => {
    world.cloud.clock.set(morning)
    const { issue } = await issueWith(1)
    expect(await world.done(schedule, editors[0], { issueId: issue.id, revision: 0, at: morning + minutes * minute })).toEqual({ outcome: 'refused', reason })
  })

  test('is not for an issue with nothing in it, nor for one that is out', async () => {
    const [empty, out] = [await world.issue(), await world.issue({ status: 'published' })]
    const at = world.now() + minute
    expect(await world.done(schedule, editors[0], { issueId: empty.id, revision: 0, at })).toEqual({ outcome: 'nothing-accepted' })
    expect(await world.done(schedule, editors[0], { issueId: out.id, revision: 0, at })).toEqual({ outcome: 'issue-closed', status: 'published' })
    expect(await world.done(unschedule, editors[0], { issueId: out.id })).toEqual({ outcome: 'issue-closed', status: 'published' })
  })

  test('holds its articles: none is taken out, and none comes in', async () => {
    const { issue, articles: [article] } = await scheduled()
    const coming = await world.article({ reviewer: editors[0] })
    expect(await world.done(take, editors[0], { id: article!.id })).toEqual({ outcome: 'refused', reason: 'state-changed', status: 'scheduled' })
    expect(await world.done(accept, editors[0], { id: coming.id, genre: 'feature', issueId: issue.id })).toEqual({ outcome: 'issue-closed', status: 'scheduled' })
  })
})

describe('an article that came out', () => {
  test('and is withdrawn is read by nobody from then on, keeps its place, marked, and its author knows why', async () => {
    const { issue, ids: [a, b] } = await issueWith(2)
    await world.done(publish, editors[0], { issueId: issue.id })
    await world.done(withdraw, editors[0], { id: a!, reason: '数据有误' })
    expect(await world.call(read, null, { id: a! })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    const seen = await world.done(show, editors[0], { issueId: issue.id })
    expect(seen.columns).toMatchObject([{ articleIds: [a, b] }])
    expect(seen.issue).toMatchObject({ accepted: 1, published: 1, withdrawn: 1, characters: 230 })
    const { columns } = await world.done(preview, editors[0], { issueId: issue.id })
    expect(columns[0]!.articles).toMatchObject([{ id: a, withdrawn: true, body: '' }, { id: b, withdrawn: false }])
    expect((await articleNow({ id: a! })).notices!.at(-1)).toMatchObject({ kind: 'article-withdrawn', to: officer.id, words: { why: '数据有误' } })
    expect(await world.done(withdraw, editors[1], { id: a!, reason: '再撤一次' })).toEqual({ outcome: 'refused', reason: 'state-changed', status: 'withdrawn' })
  })

  test('by being withdrawn at the same moment by two is withdrawn once', async () => {
    const article = await world.article({ status: 'published' })
    const told = await Promise.all(editors.map(editor => world.done(withdraw, editor, { id: article.id, reason: '数据有误' })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['moved', 'refused'])
    expect((await articleNow(article)).history).toHaveLength(1)
  })

  const onArticles = calls.filter(call => call.writes && ['newsroom', 'review', 'bulletin', 'commission'].includes(call.context))
  test.each(onArticles.map(call => [`${call.context}.${call.name}`, call] as const))('stays what it was, whatever %s is asked to do', async (_name, call) => {
    const issue = await world.issue({ status: 'published' })
    const article = await world.article({ author: officer, status: 'published', issueId: issue.id })
    const before = await articleNow(article)
    const { given, input } = scenarioOf(call)
    const asked = aimed(input(await given(world)), { id: article.id, articleId: article.id, issueId: issue.id })
    for (const caller of [officer, editors[0]]) await world.call(call as Call, caller, asked as never)

    const after = await articleNow(article)
    expect({ ...after, status: '', history: [], notices: [], updatedAt: '', requestId: '' }).toEqual({ ...before, status: '', history: [], notices: [], updatedAt: '', requestId: '' })
    expect(['published', 'withdrawn']).toContain(after.status)
    expect(after.publication!.digest).toBe(createHash('sha256').update(publicationText(after, countsOf(after.body))).digest('hex'))
  })
})

/** A scenario's input, aimed at another article and issue. */
const aimed = (input: Record<string, unknown>, aim: Record<string, string>) =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, aim[name] ?? value]))

describe('on paper', () => {
  const body = '第一段 <b>5G</b> & “引号”\n# 小标题\n第二段𠮷野家\n〔图1〕\n县市\t站数\n河州\t1,240\n〔图2〕\n末段'
  test('an issue has its number, contents, columns and articles, as they read; its pictures and tables are in it', async () => {
    const { fileId } = await keptPicture()
    const issue = await world.issue({ date: '2026-12-01', columns: [{ name: '行业发展', articleIds: [] }] })
    const pictures = [{ fileId, caption: '检修现场' }, { fileId: fileId.replace(/[^/]+$/, 'gone'), caption: '找不到的图' }]
    const [one, other] = [
      await world.article({ status: 'accepted', issueId: issue.id, title: '一张对照表 <script>', body, pictures, source: '河州分公司' }),
      await world.article({ status: 'accepted', issueId: issue.id, title: '另一篇\ufffe', body: '只有一段' }),
    ]
    const made = await world.done(paper, editors[0], { issueId: issue.id })
    if (made.outcome !== 'made') throw new Error(made.outcome)
    expect(made).toMatchObject({ name: expect.stringContaining('（清样）.docx'), picturesMissing: 1 })
    const file = Buffer.from(await (await fetch(made.url)).arrayBuffer())
    const { default: mammoth } = await import('mammoth')
    const { value: text } = await mammoth.extractRawText({ buffer: file })
    const lines = text.split('\n').map(line => line.trim()).filter(Boolean)
    const paragraphs = blocksOf(body).flatMap(block => ('text' in block ? [block.text] : []))
    expect(lines).toEqual(expect.arrayContaining(['简　讯', '本期目录', '行业发展', ...paragraphs, '河州', '1,240', '检修现场', '找不到的图', '（来源：河州分公司）', `${one.unitName} ${one.authorName}`, '只有一段']))
    expect(lines.filter(line => line.startsWith(one.title))).toHaveLength(2)
    expect(lines.filter(line => line.startsWith('另一篇'))).toEqual(['另一篇', '另一篇'])
    expect(lines.indexOf(other.title.replace('\ufffe', ''))).toBeLessThan(lines.indexOf('末段'))
    const { value: html } = await mammoth.convertToHtml({ buffer: file })
    expect(html.match(/<img/g)).toHaveLength(1)
    expect(html).toContain('<td>')
  })

  test('an issue without articles is none', async () => {
    const { id: issueId } = await world.issue()
    expect(await world.done(paper, editors[0], { issueId })).toEqual({ outcome: 'empty' })
  })

  async function keptPicture() {
    const { app } = await import('../../cloudfunctions/_kit/cloud')
    const { fileID } = await app.uploadFile({ cloudPath: `uploads/article/${world.next()}`, fileContent: onePoint })
    return { fileId: fileID }
  }
})
