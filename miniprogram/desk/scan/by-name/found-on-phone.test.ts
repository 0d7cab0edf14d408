import type { PackedGuest } from '../../../../shared/domain/roster-pack'
import { foundOnPhone } from './found-on-phone'

const person = (name: string, unitName: string, phoneEnd: string) => ({ guest: { registrationId: name, name, unitName, number: 1 }, phoneEnd }) as unknown as PackedGuest
const all = [person('林若溪', '河州移动', '0527'), person('林舟', '临州电信', '0528')]
const find = (text: string) => all.filter(({ guest, phoneEnd }) => guest.name.includes(text) || guest.unitName.includes(text) || phoneEnd === text)

test.each([
  ['林', ['林若溪', '林舟']],
  ['林 河州', ['林若溪']],
  ['林  0528', ['林舟']],
  ['林 周', []],
])('%s finds %j', (text, names) => expect(foundOnPhone(find, text).people.map(({ name }) => name)).toEqual(names))

test('a full answer means that there may be others', () =>
  expect(foundOnPhone(() => Array.from({ length: 20 }, () => all[0]!), '林').more).toBe(true))
