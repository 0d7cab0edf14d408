import { firstSent, reminderDue, standingOf } from './commission-rules'
import { parseLocal } from './instant'

const deadline = parseLocal('2026-11-25 24:00')
const before = parseLocal('2026-11-24 09:00')
const after = parseLocal('2026-11-26 00:00')
const open = { status: 'open' as const, deadline, left: 1 }
const closed = { ...open, status: 'closed' as const }
const silent = { accepted: false, declined: false, deliveredAt: null }
const accepted = { ...silent, accepted: true }

test.each([
  ['offered', open, silent, before, 'open'],
  ['nothing left of it', { ...open, left: 0 }, silent, before, 'full'],
  ['the deadline’s own moment', open, silent, deadline, 'over'],
  ['closed', closed, silent, before, 'over'],
  ['declined, and may be accepted yet', open, { ...silent, declined: true }, before, 'declined'],
  ['declined, too late', open, { ...silent, declined: true }, after, 'over'],
  ['accepted', open, accepted, before, 'accepted'],
  ['accepted the last', { ...open, left: 0 }, accepted, before, 'accepted'],
  ['accepted, and the day has passed', open, accepted, after, 'behind'],
  ['accepted, closed meanwhile', closed, accepted, before, 'over'],
  ['delivered, closed meanwhile', closed, { ...accepted, deliveredAt: before }, after, 'delivered'],
  ['delivered', open, { ...accepted, deliveredAt: before }, after, 'delivered'],
  ['delivered at the deadline’s own moment', open, { ...accepted, deliveredAt: deadline }, after, 'late'],
  ['a piece for it without a word', open, { ...silent, deliveredAt: before }, before, 'open'],
] as const)('%s: %#', (_name, commission, answer, now, standing) => expect(standingOf(commission, answer, now)).toBe(standing))

test('an article counts from when it was first sent in', () => {
  expect(firstSent([])).toBeNull()
  expect(firstSent([{ at: 1, what: 'drafted' }])).toBeNull()
  expect(firstSent([{ at: 1, what: 'drafted' }, { at: 5, what: 'submitted' }, { at: 6, what: 'returned' }, { at: 9, what: 'submitted' }])).toBe(5)
})

test.each([
  ['2026-11-21 09:00', null],
  ['2026-11-22 09:00', 'three-days'],
  ['2026-11-23 09:00', 'three-days'],
  ['2026-11-24 09:00', 'one-day'],
  ['2026-11-25 09:00', 'one-day'],
  ['2026-11-26 00:00', null],
])('on %s: %s', (now, due) => expect(reminderDue(deadline, parseLocal(now))).toBe(due))
