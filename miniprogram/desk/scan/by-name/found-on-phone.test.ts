import type { PackedGuest } from '../../../../shared/domain/roster-pack'
import { foundOnPhone } from './found-on-phone'

const person = { guest: { registrationId: 'a:b', name: '林若溪', unitName: '河州移动', number: 7 }, phoneEnd: '0527' } as unknown as PackedGuest

test('who is found stands as a line of the search', () =>
  expect(foundOnPhone(() => [person], '林')).toEqual({
    people: [{ registrationId: 'a:b', name: '林若溪', unitName: '河州移动', number: 7, phoneEnd: '0527', standing: '', passes: true }],
    more: false,
  }))

test('a full answer means that there may be others', () =>
  expect(foundOnPhone(() => Array.from({ length: 20 }, () => person), '林').more).toBe(true))
