import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Call, Input, Output } from '../../shared/contract/call'
import type { AppError } from '../../shared/errors'
import type { LoadState } from '../components/page/load-state'
import type { CloudCall } from './index'
import { keepAnswer, keptAnswer } from './kept-answers'

interface Options {
  /** Keeps the answer on the phone, to show when there is no network. Not for what concerns other people. */
  keep?: boolean
  /** Loads nothing as long as it is true. */
  wait?: boolean
}

type State<T> = Omit<LoadState<T>, 'reload'>

/**
 * Loads what a page shows: at once, again when the input changes, and again when the page comes back into view.
 * An answer that is overtaken by a later one is dropped.
 */
export function useCall<C extends Call>(call: CloudCall<C>, input: Input<C>, { keep, wait }: Options = {}): LoadState<Output<C>> {
  type Data = Output<C>
  const [state, setState] = useState<State<Data>>({ status: 'loading' })
  const key = JSON.stringify(input)
  const [turn] = useState(() => ({ latest: 0 }))

  const load = useCallback(async () => {
    const mine = ++turn.latest
    const isLatest = () => mine === turn.latest
    try {
      const data = await call(JSON.parse(key) as Input<C>)
      if (!isLatest()) return
      setState({ status: 'ready', data })
      if (keep) keepAnswer(call.callName, key, data)
    } catch (error) {
      if (isLatest()) setState(earlier => failedState(earlier, error as AppError))
    }
  }, [call, key, keep, turn])

  const reload = useCallback(() => {
    setState(({ data, stale }) => ({ status: 'loading', data, stale }))
    void load()
  }, [load])

  useEffect(() => {
    const kept = keep ? keptAnswer<Data>(call.callName, key) : undefined
    setState(kept ? { status: 'loading', data: kept.data, stale: { at: kept.at } } : { status: 'loading' })
    if (!wait) void load()
    return () => {
      turn.latest++
    }
  }, [call, key, keep, wait, load, turn])

  // The first showing is the effect's; later ones find out what changed on the page that was above.
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current && !wait) void load()
    shown.current = true
  })

  return { ...state, reload }
}

/** What was shown stays when a later attempt fails, but not when it may no longer be seen. */
function failedState<T>(earlier: State<T>, { code, message, requestId }: AppError): State<T> {
  const error = { code, message, requestId }
  const gone = code === 'FORBIDDEN' || code === 'NOT_ASSIGNED' || code === 'NOT_FOUND' || code === 'NOT_A_MEMBER' || code === 'NO_IDENTITY' || code === 'SIGNED_OUT'
  if (gone || earlier.data === undefined) return { status: 'failed', error }
  return { status: 'failed', error, data: earlier.data, stale: earlier.stale ?? { at: Date.now() } }
}
