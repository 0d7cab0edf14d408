import { AppError } from '../../../shared/errors'
import { ArticleKeeper, type KeepingCalls } from './article-keeper'
import { emptyManuscript, type Manuscript } from './manuscript'

const text = (body: string): Manuscript => ({ ...emptyManuscript, body })
const settled = () => new Promise(resolve => setImmediate(resolve))

/** Answers one call at a time, when the test says so. */
function desk(id: string | null = null, begun = false) {
  const made: { call: 'draft' | 'revise'; body: string; revision?: number; requestId: string }[] = []
  const waiting: { answer: (revision: number) => void; refuse: () => void; fail: (error: AppError) => void }[] = []
  const answered = () =>
    new Promise<Awaited<ReturnType<KeepingCalls['draft']>>>((resolve, reject) =>
      waiting.push({
        answer: revision => resolve({ outcome: 'saved', id: 'article', revision, savedAt: 0, characters: 0 }),
        refuse: () => resolve({ outcome: 'refused', reason: 'changed-meanwhile' }),
        fail: reject,
      }),
    )
  let requests = 0
  const keeper = new ArticleKeeper(
    { id, revision: 0, kept: emptyManuscript, draftRequest: 'begins', begun },
    {
      draft: ({ body }, requestId) => (made.push({ call: 'draft', body, requestId }), answered()),
      revise: (_, revision, { body }, requestId) => (made.push({ call: 'revise', body, revision, requestId }), answered()),
    },
    () => `request-${++requests}`,
    () => undefined,
  )
  return { keeper, made, next: () => waiting.shift()! }
}

test('begins an article, then changes it: one call at a time, the next with what was typed meanwhile', async () => {
  const { keeper, made, next } = desk()
  const all = keeper.keep(text('一'))
  void keeper.keep(text('一二'))
  void keeper.keep(text('一二三'))
  expect(made).toHaveLength(1)

  next().answer(0)
  await settled()
  next().answer(1)

  expect(await all).toBe(true)
  expect(made).toEqual([
    { call: 'draft', body: '一', requestId: 'begins' },
    { call: 'revise', body: '一二三', revision: 0, requestId: 'request-1' },
  ])
  expect(keeper.has(text('一二三'))).toBe(true)
})

test('sends nothing when nothing changed', async () => {
  const { keeper, made } = desk('article')
  expect(await keeper.keep(emptyManuscript)).toBe(true)
  expect(made).toEqual([])
})

test('makes a call whose answer was lost again as it was, before anything newer', async () => {
  const { keeper, made, next } = desk('article')
  const first = keeper.keep(text('一'))
  next().fail(new AppError('TIMEOUT'))
  expect(await first).toBe(false)
  expect(keeper.state.status).toBe('failed')

  const second = keeper.keep(text('一二'))
  next().answer(1)
  await settled()
  next().answer(2)
  expect(await second).toBe(true)
  expect(made.map(({ body, revision, requestId }) => [body, revision, requestId])).toEqual([
    ['一', 0, 'request-1'],
    ['一', 0, 'request-1'],
    ['一二', 1, 'request-2'],
  ])
})

test('does not repeat what was refused for good', async () => {
  const { keeper, made, next } = desk('article')
  const first = keeper.keep(text('一'))
  next().fail(new AppError('INVALID_INPUT'))
  await first

  void keeper.keep(text('一二'))
  expect(made.map(({ body }) => body)).toEqual(['一', '一二'])
})

test('after a change elsewhere it goes on from the revision that was chosen', async () => {
  const { keeper, made, next } = desk('article')
  const first = keeper.keep(text('一'))
  next().refuse()
  expect(await first).toBe(false)
  expect(keeper.state).toEqual({ status: 'refused', reason: 'changed-meanwhile' })

  keeper.goOnFrom(7, text('别处'))
  void keeper.keep(text('一'))
  expect(made[1]).toMatchObject({ body: '一', revision: 7 })
})

test('an article that may have been begun on an earlier visit is changed to what stands now', async () => {
  const { keeper, made, next } = desk(null, true)
  const all = keeper.keep(text('一二'))
  next().answer(3)
  await settled()
  next().answer(4)
  expect(await all).toBe(true)
  expect(made).toMatchObject([{ call: 'draft', requestId: 'begins' }, { call: 'revise', body: '一二', revision: 3 }])
})
