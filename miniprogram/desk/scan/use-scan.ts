import { useState } from 'react'
import type { checkin } from '../../../shared/contract/checkin'
import type { Output } from '../../../shared/contract/call'
import { letsThrough } from '../../../shared/domain/checkin-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { signal } from './signal'

export type Outcome = Output<(typeof checkin)['calls']['scan']>

/** The contract takes no more; what is longer is no pass anyway. */
const longestCode = 4_096

/**
 * Has codes judged, one after another. A code that got no answer stays, and is asked about again as the same scan.
 *
 * @returns `outcome` of the last code; `unanswered` the code that nothing is known about yet
 */
export function useScan(activityId: string, desk: string, onJudged: () => void) {
  const { run, busy, failure } = useAction(cloud.checkin.scan)
  const [outcome, setOutcome] = useState<Outcome>()
  const [unanswered, setUnanswered] = useState<string>()

  async function judge(code: string) {
    const answer = await run({ activityId, desk, code: code.slice(0, longestCode) })
    setOutcome(answer ?? undefined)
    setUnanswered(answer ? undefined : code)
    if (!answer) return
    signal(letsThrough(answer.verdict))
    onJudged()
  }

  const next = () => {
    setOutcome(undefined)
    setUnanswered(undefined)
  }
  const settled = () => setOutcome(now => now && { ...now, guest: now.guest && { ...now.guest, feeOwed: 0 } })

  return { outcome, unanswered, offline: failure === 'OFFLINE', busy, judge, next, settled }
}
