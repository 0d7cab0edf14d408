import nacl from 'tweetnacl'
import { AppError } from '../../../../shared/errors'
import { modelHall } from '../../../../test/world/model-hall'
import { pretendDevice } from '../../../../test/world/pretend-device'
import type { Place } from './desk-view'
import { openDesks } from './desks'
import type { DeskCalls } from './one-desk'

// Signatures are tried in `judge-offline.test`.
beforeAll(() => void jest.spyOn(nacl.sign.detached, 'verify').mockReturnValue(true))

const east: Place = { listId: 'arrive', way: 'in', desk: '东门' }

/** A phone in a hall, with a network that can be taken away. */
function phoneIn(hall = modelHall()) {
  const phone = pretendDevice(hall.now)
  const network = { up: true, asked: [] as string[], sent: [] as number[] }
  const timers: (() => void)[] = []
  const asking = <I, O>(name: string, call: (input: I) => Promise<O>) => async (input: I) => {
    if (!network.up) throw new AppError('OFFLINE')
    network.asked.push(name)
    return call(structuredClone(input))
  }
  const calls = hall.calls(0)
  const faulty: DeskCalls = {
    open: asking('open', calls.open),
    pack: asking('pack', calls.pack),
    openNames: asking('openNames', calls.openNames),
    sync: asking('sync', input => (network.sent.push(input.scans.length), calls.sync(input))),
  }
  const start = () => {
    const desks = openDesks(phone.device, faulty, { setTimeout: act => timers.push(act), clearTimeout: () => undefined })
    return { desks, desk: desks.desk(hall.activityId) }
  }
  return { hall, phone, network, timers, start, ...start() }
}
const codeOf = (hall: ReturnType<typeof modelHall>, person: number) => hall.people[person]!.code

test('a day without a network: loaded before, scanned, restarted, scanned again, delivered', async () => {
  const { hall, network, start, desk } = phoneIn()
  await desk.load()
  expect(desk.shown().pack).toMatchObject({ people: 4, loadedAt: hall.now() })
  network.up = false
  expect(await desk.judge(codeOf(hall, 0), east, 'nonce-0001')).toMatchObject({ verdict: 'welcome', guest: { registrationId: hall.people[0]!.registrationId } })

  const { desk: again, desks } = start()
  expect(await again.judge(codeOf(hall, 0), east, 'nonce-0002')).toMatchObject({ verdict: 'already-in', arrived: { desk: '东门' } })
  expect(await again.judge(codeOf(hall, 1), east, 'nonce-0003')).toMatchObject({ verdict: 'welcome' })
  expect(again.shown()).toMatchObject({ waiting: 2, pack: { people: 4 } })

  await desks.deliver()
  expect(again.shown()).toMatchObject({ waiting: 2, trouble: 'OFFLINE' })
  network.up = true
  await desks.deliver()
  expect(again.shown()).toMatchObject({ waiting: 0, trouble: null, told: [] })
  const [first, second] = await hall.record()
  expect([first!.scans.map(({ nonce }) => nonce), second!.scans.map(({ nonce }) => nonce)]).toEqual([['nonce-0001'], ['nonce-0003']])
})

test('whoever finds the phone finds nobody: no names, no key, no pass of anybody on the list', async () => {
  const { hall, phone, network, desk, desks } = phoneIn()
  await desk.load()
  await desk.unlock()
  expect(desk.find('河州').map(({ guest }) => guest.name)).toHaveLength(4)
  network.up = false
  await desk.judge(codeOf(hall, 0), east, 'nonce-0001')
  await hall.calls(1).scan({ ...east, desk: '西门' }, codeOf(hall, 0), 'nonce-west')
  network.up = true
  hall.wait(60_000)
  await desks.deliver()

  const found = phone.everything()
  const { key } = await hall.calls(0).openNames({ activityId: hall.activityId, salt: '' })
  for (const secret of ['何舟', key, ...hall.people.map(({ code }) => code)]) expect(found).not.toContain(secret)
})

test('after a restart names are locked until the network has given the key again', async () => {
  const { desk, network, start } = phoneIn()
  await desk.load()
  await desk.unlock()
  network.up = false
  const { desk: again } = start()
  await again.ready
  expect([again.shown().unlocked, again.find('河州')]).toEqual([false, []])
  await expect(again.unlock()).rejects.toMatchObject({ code: 'OFFLINE' })
  network.up = true
  await again.unlock()
  expect(again.find('河州')).toHaveLength(4)
})

test('what counts against a desk is shown through restarts until it is dismissed', async () => {
  const { hall, network, desk, desks, start } = phoneIn()
  await desk.load()
  await hall.leave(0)
  network.up = false
  await desk.judge(codeOf(hall, 0), east, 'nonce-0001')
  network.up = true
  await desks.deliver()
  const told = { nonce: 'nonce-0001', outcome: 'against', verdict: 'cancelled', desk: '东门' }
  expect(desk.shown()).toMatchObject({ waiting: 0, told: [told] })

  const { desk: again, desks: desksAgain } = start()
  await desksAgain.deliver()
  expect(again.shown()).toMatchObject({ waiting: 0, told: [told] })
  again.dismiss('nonce-0001')
  const { desk: last, desks: lastDesks } = start()
  await lastDesks.deliver()
  expect(last.shown().told).toEqual([])
})

test('a code that the phone could not judge is answered for later, once however often it was shown', async () => {
  const { hall, network, desk, desks } = phoneIn()
  network.up = false
  expect(await desk.judge(codeOf(hall, 0), east, 'nonce-0001')).toMatchObject({ verdict: 'unknown-offline' })
  expect(await desk.judge(codeOf(hall, 0), east, 'nonce-0002')).toMatchObject({ verdict: 'unknown-offline' })
  expect(desk.shown().waiting).toBe(1)
  network.up = true
  await desks.deliver()
  expect(desk.shown().told).toMatchObject([{ nonce: 'nonce-0001', outcome: 'counted', verdict: 'welcome' }])
})

test('taken back before it was delivered, nobody is in', async () => {
  const { hall, network, desk, desks } = phoneIn()
  await desk.load()
  network.up = false
  await desk.judge(codeOf(hall, 0), east, 'nonce-0001')
  expect(desk.undo('nonce-0001', '扫错了人')).toBe(true)
  expect(await desk.judge(codeOf(hall, 0), east, 'nonce-0002')).toMatchObject({ verdict: 'welcome' })
  expect(desk.undo('nonce-0002')).toBe(true)
  network.up = true
  await desks.deliver()
  expect(desk.undo('nonce-0001')).toBe(false)
  expect((await hall.record())[0]).toMatchObject({ scans: [{ undone: true }, { undone: true }], presence: [] })
})

test('a full phone lets nobody in, in words', async () => {
  const { hall, phone, desk, network } = phoneIn()
  await desk.load()
  network.up = false
  phone.room = phone.used()
  await expect(desk.judge(codeOf(hall, 0), east, 'nonce-0001')).rejects.toMatchObject({ code: 'PHONE_FULL' })
  expect(desk.shown().waiting).toBe(0)
})

test('twelve hundred scans go in three, and nothing goes before the clock is known', async () => {
  const { hall, phone, network, start } = phoneIn()
  const waiting = (number: number) => ({
    ...{ nonce: `nonce-${1_000 + number}`, activityId: hall.activityId, listId: 'arrive', way: 'in', at: hall.now() + number, era: 1, desk: '东门' },
    ...{ of: { kind: 'person', registrationId: hall.people[number % 4]!.registrationId, serial: 0 }, despite: '', undone: { at: hall.now(), why: '' }, delivered: false },
  })
  for (let block = 0; block < 24; block++) phone.device.storage.set(`desk-scans:before:${block}`, Array.from({ length: 50 }, (_, i) => waiting(block * 50 + i)))

  const { desk, desks } = start()
  await Promise.all([desks.deliver(), desks.deliver()])
  expect(network.sent).toEqual([0, 500, 500, 200])
  expect(desk.shown().waiting).toBe(0)
  expect(phone.device.storage.keys()).toEqual(['desk-clock'])
})

test('a phone whose clock is wrong scans at the right time', async () => {
  const { hall, phone, network, desk, desks } = phoneIn()
  phone.setClock(-90 * 60_000)
  await desk.load()
  expect(desk.shown().clockOff).toBe(90 * 60_000)
  network.up = false
  const at = hall.now()
  await desk.judge(codeOf(hall, 0), east, 'nonce-0001')
  hall.wait(600_000)
  network.up = true
  await desks.deliver()
  expect((await hall.record())[0]!.scans).toMatchObject([{ at }])
})

test('after a scan without a network the phone tries again by itself', async () => {
  const { hall, network, desk, timers } = phoneIn()
  await desk.load()
  network.up = false
  await desk.judge(codeOf(hall, 0), east, 'nonce-0001')
  network.up = true
  timers.splice(0).forEach(act => act())
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(desk.shown().waiting).toBe(0)
})

test('lists of activities that are over are not kept, but where scans of theirs wait', async () => {
  const { hall, phone, desk } = phoneIn()
  const { storage, files } = phone.device
  await desk.load()
  for (const other of ['ended0000000', 'waits0000000']) {
    storage.set(`desk-list:${other}`, storage.get(`desk-list:${hall.activityId}`))
    await files.write(`${other}.pack`, new Uint8Array(8))
  }
  storage.set('desk-scans:before:0', [{ nonce: 'nonce-0001', activityId: 'waits0000000' }])
  hall.wait(30 * 86_400_000)
  const again = openDesks(phone.device, hall.calls(0), { setTimeout: () => 0, clearTimeout: () => undefined })
  await again.desk(hall.activityId).load()
  const kept = (id: string) => Promise.all([storage.get(`desk-list:${id}`), files.bytes(`${id}.pack`)]).then(found => found.every(Boolean))
  expect([await kept('ended0000000'), await kept('waits0000000'), await kept(hall.activityId)]).toEqual([false, true, true])
})
