import { allLoaded, type LoadState } from './load-state'

const ready = <T>(data: T, more: Partial<LoadState<T>> = {}): LoadState<T> => ({ status: 'ready', data, reload: jest.fn(), ...more })
const loading: LoadState<never> = { status: 'loading', reload: jest.fn() }
const failed: LoadState<never> = { status: 'failed', error: { code: 'OFFLINE', message: '离线' }, reload: jest.fn() }

test('all that is ready is ready, with its data by name', () => {
  expect(allLoaded({ a: ready(1), b: ready('x') })).toMatchObject({ status: 'ready', data: { a: 1, b: 'x' } })
})

test('one that loads keeps the whole loading, one that failed fails it', () => {
  expect(allLoaded({ a: ready(1), b: loading })).toMatchObject({ status: 'loading' })
  expect(allLoaded({ a: loading, b: failed })).toMatchObject({ status: 'failed', error: { code: 'OFFLINE' } })
})

test('there is data only when every part has some, as old as its oldest part', () => {
  expect(allLoaded({ a: ready(1), b: loading }).data).toBeUndefined()
  expect(allLoaded({ a: ready(1, { stale: { at: 20 } }), b: ready(2, { stale: { at: 10 } }) }).stale).toEqual({ at: 10 })
})

test('reloading reloads every part', () => {
  const parts = { a: ready(1), b: ready(2) }
  allLoaded(parts).reload()
  expect(parts.a.reload).toHaveBeenCalledTimes(1)
  expect(parts.b.reload).toHaveBeenCalledTimes(1)
})
