import fc from 'fast-check'
import type { TeamEvent } from '../contract/activity-plan'
import { parseLocal } from './instant'
import { enteredFor, isPossible, keepsEvents, lineupWithout, teamProblems, whyTeamClosed, type Player } from './team-rules'

const event = (more: Partial<TeamEvent> = {}): TeamEvent => ({ id: 'mixed0', name: '混合团体', least: 4, most: 6, only: 'any', men: 2, women: 1, teams: 8, ...more })
const doubles = event({ id: 'double', name: '男子双打', least: 2, most: 2, only: 'men', men: 0, women: 0 })
const events = [event(), doubles]

const [m1, m2, m3, w1, w2] = ['m1', 'm2', 'm3', 'w1', 'w2'] as const
const players: Player[] = [m1, m2, m3, w1, w2].map(memberId => ({ memberId, sex: memberId.startsWith('m') ? 'male' : 'female' }))

describe('what a team lacks', () => {
  test.each([
    ['nothing', { mixed0: [m1, m2, w1, w2] }, []],
    ['nothing, one player in both', { mixed0: [m1, m2, m3, w1], double: [m1, m3] }, []],
    ['an event at all', {}, ['还没有选参加的项目']],
    ['everyone', { mixed0: [] }, ['混合团体还缺 2 名男队员、1 名女队员、1 人']],
    ['women', { mixed0: [m1, m2, m3] }, ['混合团体还缺 1 名女队员']],
    ['men, though there are enough', { mixed0: [m1, w1, w2] }, ['混合团体还缺 1 名男队员']],
    ['anyone', { mixed0: [m1, m2, w1] }, ['混合团体还缺 1 名队员']],
    ['one in each of two', { mixed0: [m1, m2, w1], double: [m1] }, ['混合团体还缺 1 名队员', '男子双打还缺 1 名队员']],
    ['room', { mixed0: [m1, m2, w1, w2], double: [m1, m2, m3] }, ['男子双打多了 1 人，最多 2 人']],
    ['those who may play', { double: [m1, w1] }, ['男子双打有 1 人不能上场，限男队员']],
    ['somebody who left the team', { double: [m1, 'gone'] }, ['男子双打还缺 1 名队员']],
  ] as const)('%s', (_, lineup, missing) => {
    expect(teamProblems({ players, lineup: lineup as unknown as Record<string, string[]> }, events)).toEqual(missing)
  })

  test('who fills what is asked for makes it complete', () => {
    const asked = fc.record({ least: fc.integer({ min: 1, max: 8 }), men: fc.integer({ min: 0, max: 3 }), women: fc.integer({ min: 0, max: 3 }) })
    fc.assert(
      fc.property(asked, ({ least, men, women }) => {
        const wanted = event({ least, men, women, most: 20 })
        const many = Array.from({ length: Math.max(least, men + women) }, (_, i): Player => ({ memberId: `p${i}`, sex: i < women ? 'female' : 'male' }))
        const ids = many.map(({ memberId }) => memberId)
        expect(teamProblems({ players: many, lineup: { mixed0: ids } }, [wanted])).toEqual([])
        if (ids.length === least) expect(teamProblems({ players: many, lineup: { mixed0: ids.slice(1) } }, [wanted])).toHaveLength(1)
      }),
    )
  })
})

test.each([
  ['complete or not', { mixed0: [m1] }, true],
  ['one player in several events', { mixed0: [m1], double: [m1] }, true],
  ['one twice in an event', { mixed0: [m1, m1] }, false],
  ['a stranger', { mixed0: ['stranger'] }, false],
  ['a woman in a men’s event', { double: [w1] }, false],
  ['more than fit', { double: [m1, m2, m3] }, false],
  ['an event that there is not', { other0: [m1] }, false],
])('a line-up with %s: %s', (_, lineup, possible) => {
  expect(isPossible({ players, lineup }, events)).toBe(possible)
})

test('naming nobody leaves an event; who goes leaves the team in it', () => {
  expect(enteredFor({ mixed0: [], double: [m1] })).toEqual({ double: [m1] })
  expect(lineupWithout({ mixed0: [m1, w1], double: [m1] }, m1)).toEqual({ mixed0: [w1], double: [] })
})

const window = {
  status: 'published',
  registrationOpensAt: parseLocal('2026-03-01 09:00'),
  registrationClosesAt: parseLocal('2026-03-20 24:00'),
  endsAt: parseLocal('2026-04-02 18:00'),
} as const
test.each([
  // at                  leader           staff
  ['2026-02-28 10:00', 'not-open-yet', null],
  ['2026-03-20 23:59', null, null],
  ['2026-03-21 00:00', 'closed', null],
  ['2026-04-02 18:00', 'ended', 'ended'],
] as const)('at %s for its leader: %s, for staff: %s', (at, leader, staff) => {
  const now = parseLocal(at)
  expect([whyTeamClosed(window, false, now), whyTeamClosed(window, true, now)]).toEqual([leader, staff])
  expect(whyTeamClosed({ ...window, status: 'cancelled' }, true, now)).toBe('cancelled')
})

test('events that teams entered for stay what they are', () => {
  expect(keepsEvents(events, [...events, event({ id: 'more00' })])).toBe(true)
  expect(keepsEvents(events, [event(), { ...doubles, only: 'any' }])).toBe(false)
  expect(keepsEvents(events, [event()])).toBe(false)
  expect(keepsEvents([], events)).toBe(false)
})
