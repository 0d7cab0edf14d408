import { asOnePlayer } from './one-player'

const players = (...ids: string[]) => ids.map(memberId => ({ memberId }))

test.each([
  ['a player under the other record', { leaderId: 'x', players: players('x', 'old'), lineup: { a: ['old', 'x'] } }, { leaderId: 'x', players: players('x', 'new'), lineup: { a: ['new', 'x'] } }],
  ['a leader who does not play', { leaderId: 'old', players: players('x'), lineup: {} }, { leaderId: 'new', players: players('x'), lineup: {} }],
  ['somebody entered twice', { leaderId: 'x', players: players('old', 'x', 'new'), lineup: { a: ['old', 'new'], b: ['x'] } }, { leaderId: 'x', players: players('x', 'new'), lineup: { a: ['new'], b: ['x'] } }],
  ['nobody of the two', { leaderId: 'x', players: players('x'), lineup: { a: ['x'] } }, { leaderId: 'x', players: players('x'), lineup: { a: ['x'] } }],
])('%s', (_who, team, after) => expect(asOnePlayer(team, 'old', 'new')).toEqual(after))
