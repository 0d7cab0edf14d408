import { useEffect, useState } from 'react'
import type { Instant } from '../../../shared/domain/instant'
import { codeAt, runsLow, type MomentCode } from '../../../shared/domain/moment-codes'
import type { LoadState } from '../page/load-state'

/** ms from one try to get more codes to the next */
const pause = 10_000

interface LiveCode {
  /** of now; null when the codes have run out */
  token: string | null
  /** by the cloud's clock */
  now: Instant
}

/**
 * The code to show now, of those that the cloud gave out. Asks for more while there are still some left, over and over
 * where the reception is bad.
 *
 * @param ahead see `useAhead`
 */
export function useLiveCode(codes: readonly MomentCode[], ahead: number, { status, reload }: Pick<LoadState<unknown>, 'status' | 'reload'>): LiveCode {
  const now = useSeconds() + ahead
  const low = runsLow(codes, now)
  useEffect(() => {
    if (!low || status === 'loading') return undefined
    const timer = setTimeout(reload, pause)
    return () => clearTimeout(timer)
  }, [low, status, reload])
  return { token: codeAt(codes, now)?.token ?? null, now }
}

/** This phone's clock, told every second. */
function useSeconds(): Instant {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
