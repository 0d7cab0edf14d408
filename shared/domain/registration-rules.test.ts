import fc from 'fast-check'
import { parseLocal } from './instant'
import {
  activityPhase, canCancel, offerEnd, whyNotCancelled, whyRefused,
  type ScheduledActivity, type ActivityPhase, type Cancellation, type CancellationRefusal, type RefusalReason, type RegistrationStatus,
} from './registration-rules'

/** The course of domain.md §1, with an opening date of its own. */
const course: ScheduledActivity = {
  status: 'published',
  registrationOpensAt: parseLocal('2025-04-20 09:00'),
  registrationClosesAt: parseLocal('2025-05-07 23:59'),
  startsAt: parseLocal('2025-05-14 09:00'),
  endsAt: parseLocal('2025-05-16 17:00'),
  seats: 100,
  taken: 88,
}
const full = { ...course, taken: 100 }
const draft = { ...course, status: 'draft' } as const
const calledOff = { ...course, status: 'cancelled' } as const
const lateEntry = { ...course, registrationClosesAt: parseLocal('2025-05-15 12:00') }

test.each<[string, ScheduledActivity, string, RefusalReason | null, ActivityPhase]>([
  // activity       moment               refused         phase
  ['published', course,    '2025-04-20 08:59', 'not-open-yet',  'upcoming'],
  ['published', course,    '2025-04-20 09:00', null,            'open'],
  ['published', course,    '2025-05-07 23:59', null,            'open'], // up to the 24:00 that people read
  ['published', course,    '2025-05-07 24:00', 'closed',        'closed'],
  ['published', course,    '2025-05-14 08:59', 'closed',        'closed'],
  ['published', course,    '2025-05-14 09:00', 'closed',        'running'],
  ['published', course,    '2025-05-16 16:59', 'closed',        'running'],
  ['published', course,    '2025-05-16 17:00', 'ended',         'ended'],
  ['full',      full,      '2025-04-20 08:59', 'not-open-yet',  'upcoming'],
  ['full',      full,      '2025-05-01 09:00', null,            'full'], // the waiting list takes them
  ['full',      full,      '2025-05-10 09:00', 'closed',        'closed'],
  ['late entry', lateEntry, '2025-05-14 10:00', null,           'running'],
  ['draft',     draft,     '2025-05-01 09:00', 'not-published', 'draft'],
  ['draft',     draft,     '2025-06-01 09:00', 'not-published', 'draft'],
  ['cancelled', calledOff, '2025-05-01 09:00', 'cancelled',     'cancelled'],
  ['cancelled', calledOff, '2025-06-01 09:00', 'cancelled',     'cancelled'],
])('%s %j at %s: refused %p, phase %s', (_, activity, moment, reason, phase) => {
  expect(whyRefused(activity, parseLocal(moment))).toBe(reason)
  expect(activityPhase(activity, parseLocal(moment))).toBe(phase)
})

const anyMoment = fc.integer({ min: course.registrationOpensAt - 1e9, max: course.endsAt + 1e9 })
const anyActivity: fc.Arbitrary<ScheduledActivity> = fc.record({
  status: fc.constantFrom('draft', 'published', 'cancelled'),
  registrationOpensAt: anyMoment, registrationClosesAt: anyMoment, startsAt: anyMoment, endsAt: anyMoment,
  seats: fc.integer({ min: 1, max: 5 }), taken: fc.nat(5),
})

test('reason and phase never contradict each other, whatever the dates', () => {
  fc.assert(fc.property(anyActivity, anyMoment, (activity, now) => {
    const phase = activityPhase(activity, now)
    const reason = whyRefused(activity, now)
    if (phase === 'open' || phase === 'full') expect(reason).toBeNull()
    if (reason === null) expect(['open', 'full', 'running']).toContain(phase)
  }), { numRuns: 1_000 })
})

test('once refused for being over, refused for good', () => {
  fc.assert(fc.property(anyActivity, anyMoment, fc.nat(1e9), (activity, now, later) => {
    const reason = whyRefused(activity, now)
    fc.pre(reason === 'closed' || reason === 'ended')
    expect(['closed', 'ended']).toContain(whyRefused(activity, now + later))
  }), { numRuns: 1_000 })
})

test.each<[string, Cancellation['registration'], string, CancellationRefusal | null]>([
  ['a place',        { status: 'registered', arrivedAt: null },             '2025-05-01 09:00', null],
  ['a place in line', { status: 'waitlisted', arrivedAt: null },            '2025-05-01 09:00', null],
  ['a place, late',  { status: 'registered', arrivedAt: null },             '2025-05-16 16:59', null],
  ['a place, after', { status: 'registered', arrivedAt: null },             '2025-05-16 17:00', 'ended'],
  ['arrived',        { status: 'registered', arrivedAt: course.startsAt },  '2025-05-15 09:00', 'arrived'],
  ['arrived, after', { status: 'registered', arrivedAt: course.startsAt },  '2025-05-17 09:00', 'arrived'],
  ['given back',     { status: 'cancelled', arrivedAt: null },              '2025-05-01 09:00', 'not-registered'],
  ['none',           null,                                                  '2025-05-01 09:00', 'not-registered'],
])('giving back %s: %j at %s is refused as %p', (_, registration, moment, reason) => {
  const cancellation = { registration, activity: { ...course, cancelUntil: null }, now: parseLocal(moment) }
  expect(whyNotCancelled(cancellation)).toBe(reason)
  expect(canCancel(cancellation)).toBe(reason === null)
})

test.each<[RegistrationStatus, string, CancellationRefusal | null]>([
  ['registered', '2025-05-10 23:59', null],
  ['registered', '2025-05-11 00:00', 'too-late'],
  ['waitlisted', '2025-05-11 00:00', null],
  ['offered',    '2025-05-11 00:00', null],
  ['pending',    '2025-05-11 00:00', null],
  ['rejected',   '2025-05-01 09:00', 'not-registered'],
  ['registered', '2025-05-16 17:00', 'ended'],
])('past the deadline for giving back the tenth, %s at %s is refused as %p', (status, moment, reason) =>
  expect(whyNotCancelled({
    registration: { status, arrivedAt: null },
    activity: { endsAt: course.endsAt, cancelUntil: parseLocal('2025-05-10 23:59') },
    now: parseLocal(moment),
  })).toBe(reason))

test.each([
  // hours to confirm, held until
  [24, '2025-05-11 09:00'],
  [2, '2025-05-10 11:00'],
  [168, '2025-05-16 17:00'],
])('a place offered on the tenth with %i hours to confirm is held until %s', (hours, until) =>
  expect(offerEnd(parseLocal('2025-05-10 09:00'), hours, course.endsAt)).toBe(parseLocal(until)))
