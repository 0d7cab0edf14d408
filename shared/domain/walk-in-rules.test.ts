import { whyNoWalkIn } from './walk-in-rules'

const activity = { status: 'published', endsAt: 1_000, forTeams: false, seats: 10, taken: 9, unitSeats: 2, unitTaken: { ours: 1, theirs: 2 } } as const

test.each([
  ['the last seat', {}, null],
  ['a unit that never held a seat', { unitTaken: {} }, null],
  ['no limit to a unit', { unitSeats: null, unitTaken: { ours: 9 } }, null],
  ['before it is published', { status: 'draft' }, 'not-published'],
  ['called off', { status: 'cancelled' }, 'cancelled'],
  ['over, to the moment', { endsAt: 500 }, 'ended'],
  ['teams enter', { forTeams: true }, 'teams-only'],
  ['no seat left', { taken: 10 }, 'full'],
  ['more seats taken than there are', { taken: 11 }, 'full'],
  ['none left for the unit', { unitTaken: { ours: 2 } }, 'unit-full'],
  ['none left for another unit', { unitTaken: { theirs: 2 } }, null],
] as const)('%s', (_case, change, expected) => expect(whyNoWalkIn({ ...activity, ...change }, 'ours', 500)).toBe(expected))
