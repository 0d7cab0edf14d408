import { AppError, type ErrorCode } from '../../../shared/errors'
import { onlineFirst } from './online-first'

const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code))
const byPhone = () => Promise.resolve('phone')
const online = () => Promise.resolve('cloud')
const never = () => new Promise<string>(() => undefined)

test('the network answers, when it does', async () => {
  expect(await onlineFirst(() => 0)({ online, byPhone, hasList: true })).toEqual({ answer: 'cloud', offline: false })
})

test.each(['OFFLINE', 'TIMEOUT', 'BUSY', 'INTERNAL'] as const)('after %s the phone goes on by itself', async code => {
  expect(await onlineFirst(() => 0)({ online: failing(code), byPhone, hasList: false })).toEqual({ answer: 'phone', offline: true })
})

test('a refusal is an answer', async () => {
  await expect(onlineFirst(() => 0)({ online: failing('NOT_ASSIGNED'), byPhone, hasList: true })).rejects.toThrow(AppError)
})

test('a network that failed is left alone for a while, so that a queue does not wait at everybody', async () => {
  let now = 0
  const ask = onlineFirst(() => now)
  await ask({ online: failing('OFFLINE'), byPhone, hasList: true })
  const asked = jest.fn(online)
  expect(await ask({ online: asked, byPhone, hasList: true })).toEqual({ answer: 'phone', offline: true })
  expect(asked).not.toHaveBeenCalled()
  // Without a list the phone cannot decide: the network is asked each time.
  expect(await ask({ online: asked, byPhone, hasList: false })).toEqual({ answer: 'cloud', offline: false })

  now = 1
  expect(await ask({ online, byPhone, hasList: true })).toEqual({ answer: 'cloud', offline: false })
})

test('after three seconds without an answer the phone decides by its list, after ten it keeps the code', async () => {
  jest.useFakeTimers()
  const [withList, without] = [true, false].map(hasList => onlineFirst(() => 0)({ online: never, byPhone, hasList }))
  const done: string[] = []
  void withList!.then(() => done.push('with'))
  void without!.then(() => done.push('without'))
  await jest.advanceTimersByTimeAsync(2_999)
  expect(done).toEqual([])
  await jest.advanceTimersByTimeAsync(1)
  expect(done).toEqual(['with'])
  await jest.advanceTimersByTimeAsync(7_000)
  expect(done).toEqual(['with', 'without'])
  jest.useRealTimers()
})
