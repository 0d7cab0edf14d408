import { useRef } from 'react'
import type { Instant } from '../../../shared/domain/instant'
import type { LoadState } from '../page/load-state'

/**
 * By how much the cloud's clock is ahead of this phone's, ms, measured once by each answer; of an answer that was kept,
 * by when it came. Lives where the answer is loaded: a part of the page that appears later would measure too late.
 */
export function useAhead({ data, stale }: LoadState<{ now?: Instant }>): number {
  const measured = useRef<{ data: unknown; ahead: number }>({ data: undefined, ahead: 0 })
  if (data?.now !== undefined && measured.current.data !== data) measured.current = { data, ahead: data.now - (stale?.at ?? Date.now()) }
  return measured.current.ahead
}
