import { contracts } from '../../shared/contract'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { revise, submit, takeBack } = contracts.newsroom.calls
const { accept, decline, take } = contracts.review.calls
const { publish, open } = contracts.bulletin.calls
const { makeStatement, closeStatement } = contracts.remuneration.calls

let world: World
let editors: [Person, Person]
beforeAll(async () => {
  world = await openWorld()
  editors = [await world.member({ roles: ['editor'] }), await world.member({ roles: ['editor'] })]
})
afterAll(() => world.close())

const outcomes = (told: readonly { outcome: string }[]) => told.map(({ outcome }) => outcome).sort()
const articleNow = async ({ id }: { id: string }) => (await world.look('articles', { _id: id }))[0]!

test('two who take one article at once: one has it, the other is told who', async () => {
  const article = await world.article({ status: 'submitted' })
  const told = await Promise.all(editors.map(editor => world.done(take, editor, { id: article.id })))
  expect(outcomes(told)).toEqual(['moved', 'refused'])
  const { takenBy, history } = await articleNow(article)
  expect(told).toContainEqual({ outcome: 'refused', reason: 'taken', by: takenBy!.name })
  expect(history).toHaveLength(1)
})

test('nobody decides about what another editor has', async () => {
  const article = await world.article({ reviewer: editors[0] })
  const issue = await world.issue()
  const refused = { outcome: 'refused', reason: 'taken', by: editors[0].name }
  expect(await world.done(decline, editors[1], { id: article.id, reason: '与上期重复' })).toEqual(refused)
  expect(await world.done(accept, editors[1], { id: article.id, genre: 'feature', issueId: issue.id })).toEqual(refused)
  expect(await articleNow(article)).toMatchObject({ status: 'in-review', history: [] })
})

test('one who takes over from another by name has it; the other’s decision comes too late', async () => {
  const article = await world.article({ reviewer: editors[0] })
  const told = await Promise.all([
    world.done(take, editors[1], { id: article.id, from: editors[0].id }),
    world.done(decline, editors[0], { id: article.id, reason: '与上期重复' }),
  ])
  expect(outcomes(told)).toEqual(['moved', 'refused'])
  expect((await articleNow(article)).history).toHaveLength(1)
})

test('two who accept at once: the later choice stands, and the trail has both', async () => {
  const issue = await world.issue()
  const article = await world.article({ status: 'accepted', issueId: issue.id })
  const told = await Promise.all(
    editors.map((editor, i) =>
      world.done(accept, editor, { id: article.id, genre: 'brief', grade: (['A', 'B'] as const)[i], issueId: issue.id }),
    ),
  )
  expect(outcomes(told)).toEqual(['moved', 'moved'])
  const { history, grade } = await articleNow(article)
  expect(history.map(({ what }) => what)).toEqual(['accepted', 'accepted'])
  expect(history[1]?.why).toContain(`brief ${grade}`)
})

test('one who accepts into an issue while another publishes it: the article is out with it, or was refused', async () => {
  for (let round = 0; round < 5; round++) {
    const issue = await world.issue()
    await world.article({ status: 'accepted', issueId: issue.id })
    const article = await world.article({ reviewer: editors[0] })
    const [accepted] = await Promise.all([
      world.done(accept, editors[0], { id: article.id, genre: 'feature', issueId: issue.id }),
      world.done(publish, editors[1], { issueId: issue.id }),
    ])
    expect((await articleNow(article)).status).toBe(accepted.outcome === 'moved' ? 'published' : 'in-review')
  }
})

test('an author who takes back what an editor takes: one of the two succeeds', async () => {
  const author = await world.member({ roles: ['officer'] })
  const article = await world.article({ author, status: 'submitted' })
  const told = await Promise.all([
    world.done(takeBack, author, { id: article.id }),
    world.done(take, editors[0], { id: article.id }),
  ])
  expect(outcomes(told)).toEqual(['moved', 'refused'])
})

test('two phones of one author: what was saved first is not overwritten', async () => {
  const author = await world.member({ roles: ['officer'] })
  const article = await world.article({ author })
  const told = await Promise.all(
    ['甲稿', '乙稿'].map(title =>
      world.done(revise, author, { id: article.id, revision: 0, manuscript: { kind: 'special-topic', title } }),
    ),
  )
  expect(outcomes(told)).toEqual(['refused', 'saved'])
  expect(told).toContainEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
})

test('what is submitted is what was checked: a change at the same moment does not slip in', async () => {
  const author = await world.member({ roles: ['officer'] })
  for (let round = 0; round < 5; round++) {
    const article = await world.article({ author })
    await Promise.all([
      world.done(submit, author, { id: article.id, declared: true }),
      world.done(revise, author, { id: article.id, revision: 0, manuscript: { kind: 'special-topic', title: '', body: '' } }),
    ])
    const { status, body } = await articleNow(article)
    expect([status, body === '']).not.toEqual(['submitted', true])
  }
})

test('two who open the same issue get the same issue', async () => {
  const told = await Promise.all(editors.map(editor => world.done(open, editor, { year: 2098, number: 7 })))
  expect(told[0]).toEqual(told[1])
  expect(await world.look('issues', { _id: '2098-7' })).toHaveLength(1)
})

test('two who publish at once publish each article once', async () => {
  const issue = await world.issue()
  await Promise.all([1, 2, 3].map(() => world.article({ status: 'accepted', issueId: issue.id })))
  const told = await Promise.all(editors.map(editor => world.done(publish, editor, { issueId: issue.id })))
  expect(told).toMatchObject([{ issue: { published: 3 } }, { issue: { published: 3 } }])
  for (const { history } of await world.look('articles', { issueId: issue.id })) expect(history).toHaveLength(1)
})

test('two who make the statement of one quarter make one', async () => {
  await world.newBooks()
  const { quarter } = await world.quarterWithArticles(3)
  const told = await Promise.all(editors.map(editor => world.done(makeStatement, editor, { quarter })))
  expect(outcomes(told)).toEqual(['made', 'made'])
  expect(await world.look('statements', { _id: quarter })).toMatchObject([{ status: 'draft', totals: { people: 1, pieces: 3 } }])
})

test('two who close one statement close it once', async () => {
  await world.newBooks()
  const { quarter } = await world.quarterWithArticles(1)
  const made = await world.done(makeStatement, editors[0], { quarter })
  if (made.outcome !== 'made') throw new Error(made.reason)
  const { revision } = made.statement

  const told = await Promise.all(editors.map(editor => world.done(closeStatement, editor, { quarter, revision })))
  expect(told).toContainEqual(expect.objectContaining({ outcome: 'closed' }))
  const [kept] = await world.look('statements', { _id: quarter })
  expect(kept?.history.filter(({ what }) => what === 'closed')).toHaveLength(1)
  const closedBy = told.flatMap(each => (each.outcome === 'closed' ? [each.statement.closedBy] : []))
  expect(new Set([...closedBy, kept?.closedBy?.name]).size).toBe(1)
})

test('one makes it again while the other closes: what is closed is what the closing editor saw', async () => {
  await world.newBooks()
  const { quarter } = await world.quarterWithArticles(1)
  const made = await world.done(makeStatement, editors[0], { quarter })
  if (made.outcome !== 'made') throw new Error(made.reason)
  const { madeAt, revision } = made.statement

  const [again, closed] = await Promise.all([
    world.done(makeStatement, editors[0], { quarter }),
    world.done(closeStatement, editors[1], { quarter, revision }),
  ])
  const [kept] = await world.look('statements', { _id: quarter })
  if (closed.outcome === 'closed') {
    expect(kept).toMatchObject({ status: 'closed', madeAt: new Date(madeAt) })
    expect(again).toEqual({ outcome: 'refused', reason: 'closed' })
  } else {
    expect(closed).toEqual({ outcome: 'refused', reason: 'made-again-meanwhile' })
    expect(kept?.status).toBe('draft')
  }
})
