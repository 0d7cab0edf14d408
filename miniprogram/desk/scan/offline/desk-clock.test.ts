import { pretendDevice, type PretendDevice } from '../../../../test/world/pretend-device'
import { openClock, type DeskClock } from './desk-clock'
import { steadyFrom } from './steady'

const start = Date.UTC(2026, 4, 13, 6)
const minute = 60_000

let trueTime: number
let phone: PretendDevice
let clock: DeskClock
const restart = () => (clock = openClock(phone.device))
beforeEach(() => {
  trueTime = start
  phone = pretendDevice(() => trueTime)
  restart()
})

/** Asks; the answer is made half way of a round trip. */
function ask(roundTrip = 200) {
  const answered = clock.asking()
  trueTime += roundTrip / 2
  const told = trueTime
  trueTime += roundTrip / 2
  return answered(told)
}
const wrongBy = () => clock.now() - trueTime

test.each([0, 90 * minute, -26 * 60 * minute])('a phone that is %i ms ahead tells the right time after one answer, and after restarts', ahead => {
  phone.setClock(ahead)
  restart()
  ask()
  expect(wrongBy()).toBe(0)
  expect(clock.off()).toBe(ahead === 0 ? null : -ahead)
  trueTime += 60 * minute
  restart()
  expect(wrongBy()).toBe(0)
})

test('the first answer of an era says by how much its scans are to be put right; later ones only keep the clock', () => {
  phone.setClock(3 * minute)
  restart()
  const { at, era } = clock.stamp()
  expect(at).toBe(start + 3 * minute)
  expect(ask()).toEqual({ era, late: -3 * minute })
  expect(ask()).toEqual({ era, late: 0 })
})

test('set back while the program runs, time goes on', () => {
  ask()
  trueTime += minute
  phone.setClock(-5 * 60 * minute)
  expect(wrongBy()).toBe(0)
  trueTime += minute
  expect(wrongBy()).toBe(0)
  expect(clock.off()).toBe(5 * 60 * minute)
})

test('a leap ahead begins an era that is to be measured: the phone may have slept', () => {
  ask()
  const before = clock.stamp()
  phone.setClock(2 * 60 * minute)
  const { era } = clock.stamp()
  expect(clock.isMeasured()).toBe(false)
  expect(era).not.toBe(before.era)
  expect(ask()).toEqual({ era, late: -2 * 60 * minute })
  expect(wrongBy()).toBe(0)
})

test('a phone that slept is told nothing false', () => {
  let asleep = 0
  clock = openClock({ ...phone.device, steady: () => trueTime - asleep })
  ask()
  trueTime += 20 * minute
  asleep += 20 * minute
  expect(wrongBy()).toBe(0)
  expect(ask().late).toBe(0)
})

test('with no clock but the one that can be set, going back is noticed as well', () => {
  clock = openClock({ ...phone.device, steady: steadyFrom(phone.device.wall) })
  ask()
  expect(wrongBy()).toBe(0)
  phone.setClock(-30 * minute)
  expect(Math.abs(wrongBy())).toBeLessThanOrEqual(200)
})

test('less than a minute is not spoken of', () => {
  phone.setClock(50_000)
  ask()
  expect(clock.off()).toBe(null)
  expect(wrongBy()).toBe(0)
})
