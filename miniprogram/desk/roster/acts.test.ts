import { actsOn } from './acts'

const person = { status: 'registered' as const, fee: 360_000, feePaid: false, voucherSent: false, arrivedAt: null }
const plain = { certificate: '', hasRooms: false }
const all = { certificate: '结业证书', hasRooms: true }

test.each<[who: string, is: object, about: typeof plain, acts: string[]]>([
  ['waits for a word', { status: 'pending' }, all, ['approve', 'reject']],
  ['was declined', { status: 'rejected' }, all, ['approve']],
  ['is in line', { status: 'waitlisted' }, all, ['seat', 'end']],
  ['was offered a place', { status: 'offered' }, plain, ['seat', 'settle', 'remind', 'end']],
  ['owes', {}, plain, ['settle', 'remind', 'end']],
  ['owes, with a picture of the transfer', { voucherSent: true }, plain, ['settle', 'end']],
  ['has paid', { feePaid: true }, all, ['rooms', 'certify', 'end']],
  ['comes for nothing', { fee: 0 }, plain, ['end']],
  ['has arrived', { feePaid: true, arrivedAt: 1 }, plain, []],
  ['has left', { status: 'cancelled' }, all, []],
])('for who %s', (_who, is, about, acts) => {
  expect(actsOn([{ ...person, ...is }], about).map(({ act }) => act)).toEqual(acts)
})

test('for many, each act is for those whom it fits, and no seat is given to several at once', () => {
  const pending = { ...person, status: 'pending' as const }
  const waiting = { ...person, status: 'waitlisted' as const }
  const acts = actsOn([pending, person, waiting, pending], plain)
  expect(acts.map(({ act, people }) => `${act} ${people.length}`)).toEqual(['approve 2', 'reject 2', 'settle 1', 'remind 1', 'end 2'])
})
