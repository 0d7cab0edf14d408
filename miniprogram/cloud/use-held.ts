import { useRef } from 'react'

import type { LoadState } from '../components/page/load-state'

/** A load state that goes on showing its last data while other data is asked for, as when one leafs through quarters. */
export function useHeld<T>(state: LoadState<T>): LoadState<T> {
  const last = useRef<T>()
  if (state.data !== undefined) last.current = state.data
  return state.status === 'loading' && last.current !== undefined ? { ...state, data: last.current } : state
}
