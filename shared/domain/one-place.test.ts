import { onePlace, type HeldPlace } from './one-place'

const places: Record<string, HeldPlace> = {
  arrived: { status: 'registered', arrived: true },
  seat: { status: 'registered', arrived: false },
  line: { status: 'waitlisted', arrived: false },
  offer: { status: 'offered', arrived: false },
  asked: { status: 'pending', arrived: false },
  declined: { status: 'rejected', arrived: false },
  gone: { status: 'cancelled', arrived: false },
}

test.each([
  // kept     dropped     remains     given back
  ['seat',    'seat',     'kept',     'registered'],
  ['seat',    'line',     'kept',     'waitlisted'],
  ['seat',    'gone',     'kept',     null],
  ['seat',    'arrived',  'dropped',  'registered'],
  ['line',    'seat',     'dropped',  'waitlisted'],
  ['line',    'line',     'kept',     'waitlisted'],
  ['line',    'gone',     'kept',     null],
  ['line',    'arrived',  'dropped',  'waitlisted'],
  ['gone',    'seat',     'dropped',  null],
  ['gone',    'line',     'dropped',  null],
  ['gone',    'gone',     'kept',     null],
  ['gone',    'arrived',  'dropped',  null],
  ['offer',   'seat',     'dropped',  'offered'],
  ['offer',   'line',     'kept',     'waitlisted'],
  ['asked',   'line',     'dropped',  'pending'],
  ['declined', 'asked',   'dropped',  null],
  ['gone',    'declined', 'kept',     null],
  ['arrived', 'seat',     'kept',     'registered'],
  ['arrived', 'arrived',  'kept',     'registered'],
])('kept %s, dropped %s: the %s one remains, %s is given back', (kept, dropped, remains, givenBack) =>
  expect(onePlace(places[kept]!, places[dropped]!)).toEqual({ remains, givenBack }))
