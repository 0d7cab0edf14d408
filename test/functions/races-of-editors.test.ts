import { contracts } from '../../shared/contract'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { accept, decline, sendBack, publishIssue, openIssue, revise, submit, takeBack } = contracts.newsroom.calls
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

test('two who decide otherwise about one article: one decision counts, the other editor is told', async () => {
  const article = await world.article({ status: 'submitted' })
  const issue = await world.issue()
  const told = await Promise.all([
    world.done(decline, editors[0], { id: article.id, reason: '与上期重复' }),
    world.done(accept, editors[1], { id: article.id, genre: 'feature', issueId: issue.id }),
  ])
  expect(outcomes(told)).toEqual(['moved', 'refused'])
  const now = await articleNow(article)
  expect(now.history).toHaveLength(1)
  const [declined] = told
  expect(now.status).toBe(declined.outcome === 'moved' ? 'declined' : 'accepted')
})

test('two who accept at once: the later choice stands, and the trail has both', async () => {
  const article = await world.article({ status: 'submitted' })
  const issue = await world.issue()
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

test('an author who takes back what an editor sends back: one of the two succeeds', async () => {
  const author = await world.member({ roles: ['officer'] })
  const article = await world.article({ author, status: 'submitted' })
  const told = await Promise.all([
    world.done(takeBack, author, { id: article.id }),
    world.done(sendBack, editors[0], { id: article.id, remark: '请补充数据' }),
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
      world.done(submit, author, { id: article.id }),
      world.done(revise, author, { id: article.id, revision: 0, manuscript: { kind: 'special-topic', title: '', body: '' } }),
    ])
    const { status, body } = await articleNow(article)
    expect([status, body === '']).not.toEqual(['submitted', true])
  }
})

test('two who open the same issue get the same issue', async () => {
  const told = await Promise.all(editors.map(editor => world.done(openIssue, editor, { year: 2098, number: 7 })))
  expect(told[0]).toEqual(told[1])
  expect(await world.look('issues', { _id: '2098-7' })).toHaveLength(1)
})

test('two who publish at once publish each article once', async () => {
  const issue = await world.issue()
  await Promise.all([1, 2, 3].map(() => world.article({ status: 'accepted', issueId: issue.id })))
  const told = await Promise.all(editors.map(editor => world.done(publishIssue, editor, { issueId: issue.id })))
  expect(told).toMatchObject([{ issue: { published: 3 } }, { issue: { published: 3 } }])
  for (const { history } of await world.look('articles', { issueId: issue.id })) expect(history).toHaveLength(1)
})

test('two who make the statement of one quarter make one', async () => {
  const { quarter } = await world.quarterWithArticles(3)
  const told = await Promise.all(editors.map(editor => world.done(makeStatement, editor, { quarter })))
  expect(outcomes(told)).toEqual(['made', 'made'])
  expect(await world.look('statements', { _id: quarter })).toMatchObject([{ status: 'draft', lines: [{ pieces: 3 }] }])
})

test('two who close one statement close it once', async () => {
  const { quarter } = await world.quarterWithArticles(1)
  const made = await world.done(makeStatement, editors[0], { quarter })
  if (made.outcome !== 'made') throw new Error(made.reason)
  const { madeAt } = made.statement

  const told = await Promise.all(editors.map(editor => world.done(closeStatement, editor, { quarter, madeAt })))
  expect(told).toContainEqual(expect.objectContaining({ outcome: 'closed' }))
  const [kept] = await world.look('statements', { _id: quarter })
  expect(kept?.history.filter(({ what }) => what === 'closed')).toHaveLength(1)
  const closedBy = told.flatMap(each => (each.outcome === 'closed' ? [each.statement.closedBy] : []))
  expect(new Set([...closedBy, kept?.closedBy]).size).toBe(1)
})

test('one makes it again while the other closes: what is closed is what the closing editor saw', async () => {
  const { quarter } = await world.quarterWithArticles(1)
  const made = await world.done(makeStatement, editors[0], { quarter })
  if (made.outcome !== 'made') throw new Error(made.reason)
  const { madeAt } = made.statement

  const [again, closed] = await Promise.all([
    world.done(makeStatement, editors[0], { quarter }),
    world.done(closeStatement, editors[1], { quarter, madeAt }),
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
