/** The cloud's time in milliseconds since 1970 UTC. It keeps running after it was set. */
export interface Clock {
  now(): number
  /** Moves the clock to that moment; null puts it back on the machine's own time. */
  set(ms: number | null): void
  advance(ms: number): void
  /** The distance to the machine's time, shared with the workers of the functions: one Float64 of milliseconds. */
  readonly shared: SharedArrayBuffer
}

export function createClock(): Clock {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const offset = new Float64Array(shared)
  const distance = () => offset[0] ?? 0
  return {
    shared,
    now: () => Date.now() + distance(),
    set: (ms) => void (offset[0] = ms === null ? 0 : ms - Date.now()),
    advance: (ms) => void (offset[0] = distance() + ms)
  }
}
