import { parseLocal } from './instant'
import { momentOf, whyNotAt } from './publishing-moment'

const now = parseLocal('2026-11-22 09:00')

test.each([
  [now - 1, 'too-early'],
  [now, 'too-early'],
  [now + 1, null],
  [parseLocal('2027-01-21 09:00'), null],
  [parseLocal('2027-01-21 09:00') + 1, 'too-late'],
])('at %d: %j', (at, reason) => expect(whyNotAt(at, now)).toBe(reason))

test.each([
  ['on time', '2026-11-22 09:00', '2026-11-22 09:00', '2026-11-22 09:00'],
  ['a minute late', '2026-11-22 09:00', '2026-11-22 09:01', '2026-11-22 09:00'],
  ['days late, in the same quarter', '2026-10-01 00:00', '2026-12-31 23:59', '2026-10-01 00:00'],
  ['a minute late, and the quarter is over', '2026-12-31 23:59', '2027-01-01 00:00', '2027-01-01 00:00'],
])('%s', (_what, due, came, counts) => expect(momentOf(parseLocal(due), parseLocal(came))).toBe(parseLocal(counts)))
