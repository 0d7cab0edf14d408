import { startBench, type Bench } from './harness'

let bench: Bench
beforeAll(async () => void (bench = await startBench()))
afterAll(() => bench.stop())
afterEach(() => bench.cloud.clock.set(null))

const DAY = 86_400_000
const near = (value: unknown, ms: number) => expect(Math.abs(Number(value) - ms)).toBeLessThan(60_000)

test('serverDate is the cloud\'s time, with its offset', async () => {
  bench.cloud.clock.set(Date.UTC(2031, 4, 1))
  await bench.db.collection('things').add({ _id: 'dated', at: bench.db.serverDate(), later: bench.db.serverDate({ offset: DAY }) })
  const [found] = (await bench.db.collection('things').doc('dated').get()).data as { at: Date; later: Date }[]
  near(found?.at, Date.UTC(2031, 4, 1))
  expect(Number(found?.later) - Number(found?.at)).toBe(DAY)
})

test('a link expires by the cloud\'s time, and is good again when that is set back', async () => {
  const { fileID } = await bench.app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
  const { fileList } = await bench.app.getTempFileURL({ fileList: [{ fileID, maxAge: 600 }] })
  const status = async () => (await fetch(String(fileList[0]?.tempFileURL))).status
  expect(await status()).toBe(200)
  bench.cloud.clock.advance(700_000)
  expect(await status()).toBe(403)
  bench.cloud.clock.advance(-700_000)
  expect(await status()).toBe(200)
})

test('a transaction\'s time is the machine\'s: a year later it is still open', async () => {
  const transaction = await bench.db.startTransaction()
  await transaction.collection('things').add({ _id: 'kept' })
  bench.cloud.clock.advance(365 * DAY)
  await transaction.commit()
  expect(await bench.cloud.find('things', { _id: 'kept' })).toHaveLength(1)
})

test('the clock goes from 1970 to 2099, and stays as it is when told otherwise', () => {
  const { clock } = bench.cloud
  clock.set(Date.UTC(2030, 0, 1))
  for (const wrong of [NaN, Infinity, -1, Date.UTC(2100, 0, 1)]) expect(() => clock.set(wrong)).toThrow('1970 to 2099')
  expect(() => clock.advance(100 * 365 * DAY)).toThrow('1970 to 2099')
  expect(() => clock.advance(NaN)).toThrow('1970 to 2099')
  near(clock.now(), Date.UTC(2030, 0, 1))
})
