import { invalidParam } from './errors'

/** The cloud's time in milliseconds since 1970 UTC. It keeps running after it was set; a restart puts it back. */
export interface Clock {
  now(): number
  /** Moves the clock to that moment; null puts it back on the machine's own time. @throws INVALID_PARAM outside of 1970 to 2099 */
  set(ms: number | null): void
  /** Negative moves it back. @throws INVALID_PARAM outside of 1970 to 2099 */
  advance(ms: number): void
  /** Is told after each `set` and `advance`. @returns what ends it */
  onMove(listener: () => void): () => void
  /** The distance to the machine's time, shared with the workers of the functions: one Float64 of milliseconds. */
  readonly shared: SharedArrayBuffer
}

/** The years that timers know. */
const LAST_MS = Date.UTC(2100, 0, 1) - 1

export function createClock(): Clock {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const offset = new Float64Array(shared)
  const listeners = new Set<() => void>()
  const distance = () => offset[0] ?? 0
  const now = () => Date.now() + distance()
  const moveTo = (ms: number, to: number) => {
    if (!(ms >= 0 && ms <= LAST_MS)) throw invalidParam('the clock goes from 1970 to 2099')
    offset[0] = to
    for (const listener of [...listeners]) listener()
  }
  return {
    shared,
    now,
    set: ms => (ms === null ? moveTo(Date.now(), 0) : moveTo(ms, ms - Date.now())),
    advance: ms => moveTo(now() + ms, distance() + ms),
    onMove(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
