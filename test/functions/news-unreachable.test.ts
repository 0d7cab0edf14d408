import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import type { ArticleStatus } from '../../shared/contract/article'
import { articleStatuses } from '../../shared/domain/article-rules'
import { calls, scenarioOf } from '../scenarios'
import type { MadeArticle } from '../world/articles'
import { freshId } from '../world/ground'
import { uploadPicture } from '../world/uploads'
import { openWorld, type World } from '../world/world'

/** Whoever guesses an id is answered as if there were nothing behind it. */
let world: World
let hidden: MadeArticle[]
let fileId: string
const unpublished = articleStatuses.filter(status => status !== 'published')
beforeAll(async () => {
  world = await openWorld()
  const author = await world.member({ roles: ['officer'] })
  fileId = await uploadPicture(world, author)
  const pictures = [{ fileId, caption: '施工现场' }]
  const withPicture = (status: ArticleStatus) => world.article({ author, status, pictures, title: '未刊发的秘密', body: '未刊发的秘密' })
  hidden = await Promise.all(unpublished.map(withPicture))
})
afterAll(() => world.close())

const open = calls.filter(({ who }) => who === 'anyone')

/** The ids in an input, replaced: an article's, an issue's, a file's. */
const askingFor = (input: object, { id, issueId, file }: { id: string; issueId: string; file: string }) =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      if (key === 'issueId') return [key, issueId]
      if (key === 'fileId') return [key, file]
      return [key, typeof value === 'string' && /^[0-9a-z]{12}$/.test(value) ? id : value]
    }),
  )

/** What differs in any two answers. */
const comparable = (answer: unknown) => JSON.stringify(answer).replace(/"(now|requestId)":("[^"]*"|\d+)/g, '"$1":""')

test.each(open.map(call => [`${call.context}.${call.name}`, call] as const))('%s tells nothing of what is not out', async (_name, call) => {
  const { given, input } = scenarioOf(call)
  const scene = await given(world)
  const asked = input(scene) as object
  const names = JSON.stringify(askingFor(asked, { id: 'a', issueId: 'a', file: 'a' }))
  if (names === JSON.stringify(asked)) return

  const nowhere = { id: freshId(), issueId: '2099-999', file: fileId.replace(/[^/]+$/, freshId()) }
  const answered = async (ids: typeof nowhere) => comparable(await world.call(call as Call, scene.caller, askingFor(asked, ids) as never))
  const expected = await answered(nowhere)
  for (const { id, issueId } of hidden) {
    expect(await answered({ id, issueId: issueId ?? nowhere.issueId, file: fileId })).toBe(expected)
  }
})

test('it would notice: what is out is answered otherwise', async () => {
  const { id, issueId } = await world.article({ status: 'published' })
  await world.db.issues.change({ _id: issueId! }, { status: 'published', publishedAt: new Date(world.now()) })
  expect(await world.call(contracts.news.calls.read, null, { id })).toMatchObject({ ok: true })
  expect(await world.call(contracts.news.calls.issue, null, { issueId: issueId! })).toMatchObject({ ok: true })
})

test('lists and searches hold nothing of it', async () => {
  const { list, search, issues } = contracts.news.calls
  const answers = [await world.done(list, null, {}), await world.done(search, null, { text: '秘密' }), await world.done(issues, null, {})]
  expect(JSON.stringify(answers)).not.toContain('秘密')
})
