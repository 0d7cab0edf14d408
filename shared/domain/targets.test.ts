import { parseLocal } from './instant'
import { byNeed, dueBy, fulfilment, nothingSent, owedBy, shortBy, tallyOf } from './targets'

const quarter = { year: 2026, quarter: 4 } as const
const at = (text: string) => parseLocal(text)
const target = { usual: 6, exceptions: [{ unitId: 'more', pieces: 9 }, { unitId: 'none', pieces: 0 }, { unitId: 'small', pieces: 2 }] }

test.each([
  // id,     grade,      state,       owed
  ['plain', 'director', 'member', 6],
  ['plain', 'chair', 'member', 6],
  ['plain', 'member', 'member', 0],
  ['more', 'director', 'member', 9],
  ['none', 'director', 'member', 0],
  ['small', 'member', 'member', 2],
  ['more', 'director', 'suspended', 0],
  ['more', 'director', 'left', 0],
  ['plain', 'director', 'applying', 0],
] as const)('%s unit, %s, %s, owes %i', (id, grade, state, owed) => {
  expect(owedBy({ id, grade, state }, target)).toBe(owed)
  expect(owedBy({ id, grade, state }, null)).toBe(0)
})

test.each([
  // owed, on,                due
  [6, '2026-09-30 23:59', 0],
  [6, '2026-10-01 00:00', 0],
  [6, '2026-10-16 07:59', 0],
  [6, '2026-10-16 08:00', 1],   // a sixth of 92 days
  [6, '2026-11-16 00:00', 3],   // half
  [6, '2026-12-31 23:59', 5],
  [6, '2027-01-01 00:00', 6],
  [6, '2027-06-01 00:00', 6],
  [0, '2026-12-01 00:00', 0],
  [1, '2026-12-31 23:59', 0],
])('of %i owed, by %s %i are due', (owed, on, due) => expect(dueBy(owed, quarter, at(on))).toBe(due))

test.each([
  // accepted, waiting, short
  [0, 0, 3],
  [1, 1, 1],
  [2, 1, 0],
  [9, 0, 0],
])('halfway through with 6 owed, %i accepted and %i with the editors is %i behind', (accepted, waiting, short) =>
  expect(shortBy(6, { ...nothingSent, accepted, waiting }, quarter, at('2026-11-16 00:00'))).toBe(short))

test.each([
  [6, 0, 0],
  [6, 2, 33],
  [3, 4, 133],
  [0, 2, null],
])('of %i owed, %i accepted is %s percent', (owed, accepted, percent) => expect(fulfilment(owed, { accepted })).toBe(percent))

test('each act counts in the quarter that it fell in', () => {
  const [before, inside, after] = [at('2026-09-30 23:59'), at('2026-10-01 00:00'), at('2027-01-01 00:00')]
  const article = { submittedAt: null, acceptedAt: null, publishedAt: null }
  const articles = [
    { ...article, status: 'draft' as const, submittedAt: inside },      // taken back
    { ...article, status: 'submitted' as const, submittedAt: inside },
    { ...article, status: 'returned' as const, submittedAt: inside },
    { ...article, status: 'declined' as const, submittedAt: inside },
    { ...article, status: 'in-review' as const, submittedAt: before },
    { ...article, status: 'accepted' as const, submittedAt: before, acceptedAt: inside },
    { ...article, status: 'published' as const, submittedAt: inside, acceptedAt: inside, publishedAt: after },
    { ...article, status: 'withdrawn' as const, submittedAt: inside, acceptedAt: inside, publishedAt: inside },
  ]
  expect(tallyOf(articles, quarter)).toEqual({ sent: 5, waiting: 1, accepted: 2, published: 0 })
})

test('who is most behind comes first, who owes nothing last', () => {
  const unit = (name: string, short: number, owed: number, percent: number | null) => ({ name, short, owed, percent })
  const sorted = [unit('丙', 0, 0, null), unit('乙', 0, 6, 50), unit('甲', 0, 6, 50), unit('丁', 2, 6, 40), unit('戊', 3, 9, 60)].sort(byNeed)
  expect(sorted.map(({ name }) => name).join('')).toBe('戊丁' + ['甲', '乙'].sort().join('') + '丙')
})
