import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { textOf } from '../world/articles'
import type { Person } from '../world/people'
import { onePage, uploadPicture } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { draft, revise, restore, discard, coAuthors, get } = contracts.newsroom.calls
type Manuscript = Input<typeof draft>

let world: World
let officer: Person
beforeAll(async () => {
  world = await openWorld()
  officer = await world.member({ roles: ['officer'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const minute = 60_000
const articleNow = async (id: string) => (await world.look('articles', { _id: id }))[0]!
const text = (more: Partial<Manuscript> = {}): Manuscript => ({ kind: 'association-news', title: '河州网络提速', body: textOf(230), ...more })

async function begin(more?: Partial<Manuscript>): Promise<string> {
  const told = await world.done(draft, officer, text(more))
  if (told.outcome !== 'saved') throw new Error(told.reason)
  return told.id
}

describe('an earlier text', () => {
  test('is kept when it was left for half an hour, and not while one types on', async () => {
    world.cloud.clock.set(world.now())
    const id = await begin()
    world.cloud.clock.advance(29 * minute)
    await world.done(revise, officer, { id, revision: 0, manuscript: text({ body: textOf(240) }) })
    expect((await articleNow(id)).versions).toEqual([])
    world.cloud.clock.advance(30 * minute)
    await world.done(revise, officer, { id, revision: 1, manuscript: text({ body: textOf(250) }) })
    expect((await articleNow(id)).versions).toMatchObject([{ number: 1, kind: 'kept', characters: 240, body: textOf(240) }])
  })

  test('is kept when most of it goes, and comes back with its pictures; what stood there is kept in its turn', async () => {
    const pictures = [{ fileId: await uploadPicture(world, officer), caption: '新换的椅子' }]
    const id = await begin({ pictures })
    await world.done(revise, officer, { id, revision: 0, manuscript: text({ body: '误删以后', pictures: [] }) })
    const told = await world.done(restore, officer, { id, version: 1, revision: 1 })
    expect(told).toMatchObject({ outcome: 'restored', article: { body: textOf(230), characters: 230, pictures, revision: 2 } })
    expect((await articleNow(id)).versions.map(({ body }) => body)).toEqual([textOf(230), '误删以后'])

    await world.done(restore, officer, { id, version: 2, revision: 2 })
    expect((await articleNow(id)).versions).toHaveLength(2)
  })

  test('that there never was, of a text that was changed meanwhile, or that the editors have, does not come back', async () => {
    const { id } = await world.article({ author: officer, revision: 4 })
    expect(await world.done(restore, officer, { id, version: 1, revision: 4 })).toMatchObject({ reason: 'no-such-version' })
    const versions = [{ number: 1, kind: 'kept' as const, at: new Date(), by: officer.name, title: '一', body: '二', pictures: [], characters: 1 }]
    const changed = await world.article({ author: officer, revision: 4, versions })
    expect(await world.done(restore, officer, { id: changed.id, version: 1, revision: 3 })).toMatchObject({ reason: 'changed-meanwhile' })
    const sent = await world.article({ author: officer, status: 'submitted', versions })
    expect(await world.done(restore, officer, { id: sent.id, version: 1, revision: 0 })).toMatchObject({ reason: 'not-yours-to-change' })
    const other = await world.member({ roles: ['officer'] })
    expect(await world.call(restore, other, { id: changed.id, version: 1, revision: 4 })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('a picture', () => {
  const pictured = (fileId: string) => text({ pictures: [{ fileId, caption: '' }] })

  test('that lies about its type, is gone, or is another’s is refused by its number; the text before it stays', async () => {
    const other = await world.member({ roles: ['officer'] })
    const [good, gone] = [await uploadPicture(world, officer), `${await uploadPicture(world, officer)}0`]
    const id = await begin()
    for (const wrong of [await uploadPicture(world, officer, onePage), gone, await uploadPicture(world, other)]) {
      const manuscript = text({ title: '换了标题', pictures: [{ fileId: good, caption: '' }, { fileId: wrong, caption: '' }] })
      const refused = { outcome: 'refused', reason: 'no-such-picture', picture: 2 }
      expect(await world.done(revise, officer, { id, revision: 0, manuscript })).toEqual(refused)
      expect(await world.done(draft, officer, manuscript)).toEqual(refused)
    }
    expect(await articleNow(id)).toMatchObject({ title: '河州网络提速', revision: 0 })
  })

  test('that is larger than ten megabytes is refused', async () => {
    const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(10 * 1024 * 1024)])
    expect(await world.done(draft, officer, pictured(await uploadPicture(world, officer, large)))).toMatchObject({ reason: 'no-such-picture', picture: 1 })
  })

  test('that is known is not looked at again, and is seen where it stands', async () => {
    const fileId = await uploadPicture(world, officer)
    const id = await begin({ pictures: [{ fileId, caption: '' }] })
    world.cloud.faults.clear()
    await world.done(revise, officer, { id, revision: 0, manuscript: text({ pictures: [{ fileId, caption: '椅子' }] }) })
    expect(world.cloud.faults.requests().filter(({ action }) => !action.startsWith('database'))).toEqual([])
    const { article } = await world.done(get, officer, { id })
    expect(article.pictures).toMatchObject([{ fileId, caption: '椅子', url: expect.stringContaining('http') }])
  })
})

test('co-authors are found by their whole name among confirmed members, without the caller and without phones', async () => {
  const person = await world.member()
  await world.member({ name: person.name, standing: 'awaiting' })
  const { people } = await world.done(coAuthors, officer, { name: person.name })
  expect(people).toEqual([{ id: person.id, name: person.name, unitName: person.unitName }])
  expect((await world.done(coAuthors, officer, { name: person.name.slice(0, 1) })).people).toEqual([])
  expect((await world.done(coAuthors, officer, { name: officer.name })).people).toEqual([])
})

describe('an article is thrown away', () => {
  test('by its author, as a draft or returned; a second time changes nothing', async () => {
    for (const status of ['draft', 'returned'] as const) {
      const { id } = await world.article({ author: officer, status })
      expect(await world.done(discard, officer, { id })).toEqual({ outcome: 'discarded' })
      expect(await world.done(discard, officer, { id })).toEqual({ outcome: 'discarded' })
      expect(await world.look('articles', { _id: id })).toEqual([])
    }
  })

  test('not once it is with the editors or out, and by nobody else', async () => {
    for (const status of ['submitted', 'in-review', 'accepted', 'published', 'declined'] as const) {
      const { id } = await world.article({ author: officer, status })
      expect(await world.done(discard, officer, { id })).toEqual({ outcome: 'refused', reason: 'not-yours-to-change' })
    }
    const { id } = await world.article({ author: officer })
    await world.done(discard, await world.member({ roles: ['officer'] }), { id })
    expect(await articleNow(id)).toMatchObject({ status: 'draft' })
  })
})
