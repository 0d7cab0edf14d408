import { AppError } from '../../../../shared/errors'
import { pretendDevice } from '../../../../test/world/pretend-device'
import { openJournal, type KeptScan } from './journal'

const scan = (number: number): KeptScan => ({
  nonce: `nonce-${number}`,
  activityId: 'activity0000',
  listId: 'arrive',
  way: 'in',
  at: 1_000 + number,
  era: 1,
  desk: '东门',
  of: { kind: 'person', registrationId: `activity0000:member${number}`, serial: 0 },
  despite: '',
  undone: null,
  delivered: false,
})
const upTo = (count: number) => Array.from({ length: count }, (_, number) => scan(number))
const newDevice = () => pretendDevice(() => 0)

test('what was scanned is there after a restart, in its order', () => {
  const { device } = newDevice()
  const journal = openJournal(device.storage, 'first')
  upTo(120).forEach(journal.add)
  const again = openJournal(device.storage, 'second')
  expect(again.all()).toEqual(upTo(120))
  again.add(scan(120))
  expect(openJournal(device.storage, 'third').all()).toEqual(upTo(121))
})

test('one write stays small, however many wait', () => {
  const { device } = newDevice()
  const written: number[] = []
  const storage = { ...device.storage, set: (key: string, value: unknown) => (written.push(JSON.stringify(value).length), device.storage.set(key, value)) }
  const journal = openJournal(storage, 'run')
  upTo(1_000).forEach(journal.add)
  expect(Math.max(...written)).toBeLessThan(20_000)
  expect(device.storage.keys()).toHaveLength(20)
})

test('a scan is one by its nonce, changes where it lies, and leaves nothing behind', () => {
  const { device } = newDevice()
  const journal = openJournal(device.storage, 'run')
  upTo(60).forEach(journal.add)
  journal.add({ ...scan(3), at: 5 })
  expect(journal.find('nonce-3')).toEqual(scan(3))
  journal.change(({ nonce }) => nonce === 'nonce-55', each => ({ ...each, delivered: true }))
  expect(openJournal(device.storage, 'next').find('nonce-55')).toEqual({ ...scan(55), delivered: true })
  upTo(60).forEach(({ nonce }) => journal.remove(nonce))
  expect(device.storage.keys()).toEqual([])
})

test('two windows of a browser do not write over each other', () => {
  const { device } = newDevice()
  const [one, other] = [openJournal(device.storage, 'one'), openJournal(device.storage, 'other')]
  one.add(scan(1))
  other.add(scan(2))
  const third = openJournal(device.storage, 'third')
  one.add(scan(3))
  third.add(scan(4))
  third.remove('nonce-1')
  one.add(scan(5))
  third.remove('nonce-4')
  expect(openJournal(device.storage, 'later').all().map(({ nonce }) => nonce).sort()).toEqual(['nonce-1', 'nonce-2', 'nonce-3', 'nonce-5'])
})

test('a full phone says so, and keeps what it had', () => {
  const phone = newDevice()
  const journal = openJournal(phone.device.storage, 'run')
  upTo(10).forEach(journal.add)
  phone.room = phone.used() + 50
  expect(() => journal.add(scan(10))).toThrow(new AppError('PHONE_FULL'))
  expect(journal.all()).toEqual(upTo(10))
  expect(openJournal(phone.device.storage, 'next').all()).toEqual(upTo(10))
  journal.remove('nonce-0')
  journal.add(scan(10))
  expect(journal.all()).toHaveLength(10)
})

test.each([['nothing', undefined], ['a word', 'scans'], ['other things', [null, 3, { nonce: 7 }, {}]]])('a block that holds %s is read as empty', (_, value) => {
  const { device } = newDevice()
  device.storage.set('desk-scans:old:0', value ?? null)
  expect(openJournal(device.storage, 'run').all()).toEqual([])
})
