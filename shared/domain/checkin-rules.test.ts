import { isOnList, slotOn, type CheckinList } from './checkin-lists'
import { judge, letsThrough, mayBeOverruled, verdicts, type Arriving, type Desk, type Judgement } from './checkin-rules'
import { parseLocal } from './instant'
import type { Answered } from './questions'

const opens = parseLocal('2025-05-13 14:00')
const closes = parseLocal('2025-05-13 20:00')
const inside = parseLocal('2025-05-13 15:00')

const list: CheckinList = { id: 'arrive', name: '报到', from: opens, until: closes, who: { kind: 'all' }, repeats: 'once', exits: false }
const usual: Arriving = { activityId: 'a', status: 'registered', passSerial: 0, isOn: () => true, presence: [], feeOwed: 0, invoiceMissing: false }
const desk: Desk = { activityId: 'a', activityStatus: 'published', feeStops: false, list, way: 'in' }

const arrived: Partial<Arriving> = { presence: [{ slot: 'arrive', outAt: null }] }
const other = { activityId: 'b' }
const hall: Partial<Desk> = { list: { ...list, exits: true } }
const gone: Partial<Arriving> = { presence: [{ slot: 'arrive', outAt: opens }] }
const early = opens - 1
const dinner: CheckinList = { ...list, id: 'dinner', repeats: 'daily', from: parseLocal('2025-05-13 18:00'), until: parseLocal('2025-05-15 20:00') }
const dined = (at: number): Partial<Arriving> => ({ presence: [{ slot: slotOn(dinner, at), outAt: null }] })
const answered = (answers: Answered): Partial<Arriving> => ({ isOn: ({ who }) => isOnList(who, { answers, teamId: null }) })
const ofTeam = (teamId: string | null): Partial<Arriving> => ({ isOn: ({ who }) => isOnList(who, { answers: {}, teamId }) })
const forSome: Partial<Desk> = { list: { ...list, who: { kind: 'answered', questionId: 'diet01', optionIds: ['halal0'] } } }
const forTeam: Partial<Desk> = { list: { ...list, who: { kind: 'teams', teamIds: ['team1'] } } }

test.each<[string, Partial<Arriving>, Partial<Desk>, number, Judgement]>([
  ['a place, inside the window',            {},                                    {},                                inside,     'welcome'],
  ['the first moment of the window',        {},                                    {},                                opens,      'welcome'],
  ['the last moment of the window',         {},                                    {},                                closes - 1, 'welcome'],
  ['a moment before it',                    {},                                    {},                                early,      'too-early'],
  ['the moment it closes',                  {},                                    {},                                closes,     'too-late'],
  ['a second scan',                         arrived,                               {},                                inside,     'already-in'],
  ['a second scan after the window',        arrived,                               {},                                closes,     'already-in'],
  ['in line',                               { status: 'waitlisted' },              {},                                inside,     'waitlisted'],
  ['in line, before the window',            { status: 'waitlisted' },              {},                                early,      'waitlisted'],
  ['offered from the line, not confirmed',  { status: 'offered' },                 {},                                inside,     'welcome'],
  ['waits for approval',                    { status: 'pending' },                 {},                                inside,     'not-approved'],
  ['declined, before the window',           { status: 'rejected' },                {},                                early,      'not-approved'],
  ['given back',                            { status: 'cancelled' },               {},                                inside,     'cancelled'],
  ['given back, after the window',          { status: 'cancelled' },               {},                                closes,     'cancelled'],
  ['another activity',                      other,                                 {},                                inside,     'other-activity'],
  ['another activity, arrived there',       { ...other, ...arrived },              {},                                inside,     'other-activity'],
  ['the activity is called off',            {},                                    { activityStatus: 'cancelled' },   inside,     'activity-cancelled'],
  ['called off, and the place given back',  { status: 'cancelled' },               { activityStatus: 'cancelled' },   inside,     'activity-cancelled'],
  ['called off, the pass is for another',   other,                                 { activityStatus: 'cancelled' },   inside,     'other-activity'],
  ['a pass that was replaced',              { passSerial: 1 },                     {},                                inside,     'old-pass'],
  ['replaced, and its holder is in',        { passSerial: 1, ...arrived },         {},                                inside,     'old-pass'],
  ['the fee is open',                       { feeOwed: 1 },                        {},                                inside,     'fee-open'],
  ['the fee is open, and that stops',       { feeOwed: 1 },                        { feeStops: true },                inside,     'fee-stop'],
  ['the fee is open, too early',            { feeOwed: 1 },                        { feeStops: true },                early,      'too-early'],
  ['the invoice lacks data',                { invoiceMissing: true },              { feeStops: true },                inside,     'invoice-missing'],
  ['fee and invoice',                       { feeOwed: 1, invoiceMissing: true },  {},                                inside,     'fee-open'],
  ['goes out',                              arrived,                               { ...hall, way: 'out' },           inside,     'left'],
  ['goes out after the window',             arrived,                               { ...hall, way: 'out' },           closes,     'left'],
  ['goes out twice',                        gone,                                  { ...hall, way: 'out' },           inside,     'not-in'],
  ['goes out without having come',          {},                                    { ...hall, way: 'out' },           inside,     'not-in'],
  ['comes in again',                        gone,                                  hall,                              inside,     'welcome'],
  ['a day’s dinner',                        {},                                    { list: dinner },                  dinner.from, 'welcome'],
  ['the same dinner again',                 dined(dinner.from),                    { list: dinner },                  dinner.from, 'already-in'],
  ['the next day’s dinner',                 dined(dinner.from),                    { list: dinner },                  parseLocal('2025-05-14 18:00'), 'welcome'],
  ['dinner at noon',                        {},                                    { list: dinner },                  parseLocal('2025-05-14 12:00'), 'too-early'],
  ['after the day’s dinner',                {},                                    { list: dinner },                  parseLocal('2025-05-14 20:00'), 'too-late'],
  ['answered what the list is for',         answered({ diet01: 'halal0' }),        forSome,                          inside,     'welcome'],
  ['chose it among several',                answered({ diet01: ['a', 'halal0'] }), forSome,                           inside,     'welcome'],
  ['answered otherwise',                    answered({ diet01: 'usual0' }),        forSome,                          early,      'not-on-list'],
  ['answered nothing',                      answered({}),                          forSome,                          inside,     'not-on-list'],
  ['of a team on the list',                 ofTeam('team1'),                       forTeam,                           inside,     'welcome'],
  ['of no team',                            ofTeam(null),                          forTeam,                           inside,     'not-on-list'],
])('%s', (_, person, at, now, verdict) => expect(judge({ ...usual, ...person }, 0, { ...desk, ...at }, now)).toBe(verdict))

test('who was found by name shows no pass', () => expect(judge({ ...usual, passSerial: 3 }, null, desk, inside)).toBe('welcome'))

test('only a place of this activity, not yet used, inside the window, is welcome', () => {
  const others = [other, { status: 'cancelled' }, { status: 'waitlisted' }, { status: 'pending' }, { status: 'rejected' }, arrived] as const
  for (const person of [{}, ...others]) {
    for (const activityStatus of ['published', 'cancelled'] as const) {
      for (const now of [early, opens, inside, closes - 1, closes]) {
        const fits = !others.includes(person as never) && activityStatus === 'published' && now >= opens && now < closes
        expect(judge({ ...usual, ...person }, 0, { ...desk, activityStatus }, now) === 'welcome').toBe(fits)
      }
    }
  }
})

test('nobody who goes through need be admitted in spite of it, and no code without a person can be', () => {
  expect(verdicts.filter(letsThrough)).toEqual(['welcome', 'fee-open', 'invoice-missing', 'left'])
  expect(verdicts.filter(mayBeOverruled)).toEqual(['fee-stop', 'not-on-list', 'too-early', 'too-late', 'waitlisted', 'not-approved', 'cancelled'])
})
