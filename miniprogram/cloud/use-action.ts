import { useCallback, useRef, useState } from 'react'
import type { Call, Input, Output } from '../../shared/contract/call'
import type { AppError, ErrorCode } from '../../shared/errors'
import { toast } from '../components/toast/toast'
import type { CloudCall } from './index'
import { newRequestId } from './request-id'

/** Codes after which nobody knows whether the act was done: the next tap must ask under the same request id. */
const unanswered: readonly string[] = ['OFFLINE', 'TIMEOUT', 'INTERNAL', 'BUSY']

/**
 * Makes a write call from a tap. A second tap while it runs joins the first. When no answer came, the next try with
 * the same input is the same request to the function, so that nothing is done twice.
 *
 * @returns `run`, which answers the outcome, or null after the person was told why there is none; `failure` says why,
 * until the next try
 */
export function useAction<C extends Call>(call: CloudCall<C>) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorCode | null>(null)
  const running = useRef<Promise<Output<C> | null>>()
  const open = useRef<{ input: string; requestId: string }>()

  const run = useCallback(
    (input: Input<C>) => {
      const attempt = async () => {
        const asked = JSON.stringify(input)
        if (open.current?.input !== asked) open.current = { input: asked, requestId: newRequestId() }
        setBusy(true)
        setFailure(null)
        try {
          const outcome = await call(input, { requestId: open.current.requestId })
          open.current = undefined
          return outcome
        } catch (error) {
          const { code, message } = error as AppError
          if (!unanswered.includes(code)) open.current = undefined
          setFailure(code)
          toast(message, code === 'OFFLINE' ? 'offline' : 'alert')
          return null
        } finally {
          setBusy(false)
          running.current = undefined
        }
      }
      return (running.current ??= attempt())
    },
    [call],
  )

  return { run, busy, failure }
}
