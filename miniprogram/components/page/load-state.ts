/** What a page knows of what it loads. A typed call of the cloud has this shape; so may anything else. */
export interface LoadState<T> {
  status: 'loading' | 'ready' | 'failed'
  /** there from the first answer on; stays while it is loaded again, and when that fails */
  data?: T
  error?: LoadError
  /** `data` is an earlier answer, kept on the phone: when it was given, UTC ms */
  stale?: { at: number }
  reload: () => void
}

export interface LoadError {
  /** `FORBIDDEN`, `NOT_ASSIGNED` and `OFFLINE` have pages of their own; any other code is an error with a way to try again */
  code: string
  /** the sentence for the person */
  message: string
  requestId?: string
}

/**
 * Several things that a page needs, as one: ready when all are, failed when one is, and no newer than the oldest.
 *
 * @example allLoaded({ activities, news }).data?.news
 */
export function allLoaded<T extends Record<string, unknown>>(parts: { [K in keyof T]: LoadState<T[K]> }): LoadState<T> {
  const states = Object.values(parts) as LoadState<unknown>[]
  const failed = states.find((state) => state.status === 'failed')
  const complete = states.every((state) => state.data !== undefined)
  const keptSince = states.flatMap((state) => (state.stale ? [state.stale.at] : []))
  return {
    status: failed ? 'failed' : states.every((state) => state.status === 'ready') ? 'ready' : 'loading',
    ...(complete && { data: Object.fromEntries(Object.entries(parts).map(([key, state]) => [key, state.data])) as T }),
    ...(failed?.error && { error: failed.error }),
    ...(keptSince.length > 0 && { stale: { at: Math.min(...keptSince) } }),
    reload: () => states.forEach((state) => state.reload()),
  }
}
