import { judge, type Arrival, type Judgement } from './checkin-rules'
import { parseLocal } from './instant'

const opens = parseLocal('2025-05-13 14:00')
const closes = parseLocal('2025-05-13 20:00')
const inside = parseLocal('2025-05-13 15:00')

const place = { activityId: 'a', status: 'registered', arrivedAt: null } as const
const activity = { status: 'published', arrivalFrom: opens, arrivalUntil: closes } as const
const usual: Arrival = { registration: place, activity, deskActivityId: 'a', now: inside }

const other = { ...place, activityId: 'b' }
const givenBack = { ...place, status: 'cancelled' } as const
const inLine = { ...place, status: 'waitlisted' } as const
const arrived = { ...place, arrivedAt: opens }
const offered = { ...place, status: 'offered' } as const
const asked = { ...place, status: 'pending' } as const
const declined = { ...place, status: 'rejected' } as const
const calledOff = { ...activity, status: 'cancelled' } as const

test.each<[string, Partial<Arrival>, Judgement]>([
  ['a place, inside the window',             {},                                                'welcome'],
  ['the first moment of the window',         { now: opens },                                    'welcome'],
  ['the last moment of the window',          { now: closes - 1 },                               'welcome'],
  ['a moment before it',                     { now: opens - 1 },                                'too-early'],
  ['the moment it closes',                   { now: closes },                                   'too-late'],
  ['a second scan',                          { registration: arrived },                         'already-in'],
  ['a second scan after the window',         { registration: arrived, now: closes },            'already-in'],
  ['in line',                                { registration: inLine },                          'waitlisted'],
  ['in line, before the window',             { registration: inLine, now: opens - 1 },          'waitlisted'],
  ['offered from the line, not confirmed',   { registration: offered },                         'welcome'],
  ['waits for approval',                     { registration: asked },                           'not-approved'],
  ['declined, before the window',            { registration: declined, now: opens - 1 },        'not-approved'],
  ['given back',                             { registration: givenBack },                       'cancelled'],
  ['given back, after the window',           { registration: givenBack, now: closes },          'cancelled'],
  ['no such registration',                   { registration: null },                            'unknown'],
  ['another activity',                       { registration: other },                           'other-activity'],
  ['another activity, before the window',    { registration: other, now: opens - 1 },           'other-activity'],
  ['another activity, arrived there',        { registration: { ...other, arrivedAt: opens } },  'other-activity'],
  ['the activity is called off',             { activity: calledOff },                           'activity-cancelled'],
  ['called off, and the place given back',   { activity: calledOff, registration: givenBack },  'activity-cancelled'],
  ['called off, the pass is for another',    { activity: calledOff, registration: other },      'other-activity'],
  ['called off, no such registration',       { activity: calledOff, registration: null },       'unknown'],
])('%s', (_, change, verdict) => expect(judge({ ...usual, ...change })).toBe(verdict))

test('only a place of this activity, not yet used, inside the window, is welcome', () => {
  for (const registration of [null, place, other, givenBack, inLine, asked, declined, arrived]) {
    for (const at of [activity, calledOff]) {
      for (const now of [opens - 1, opens, inside, closes - 1, closes]) {
        const fits = registration === place && at === activity && now >= opens && now < closes
        expect(judge({ registration, activity: at, deskActivityId: 'a', now }) === 'welcome').toBe(fits)
      }
    }
  }
})
