import { letsThrough, type Verdict } from '../../shared/domain/checkin-rules'
import { forgetActivity } from '../_kit/known-activity'

/** Nobody is turned away by what an instance remembers of the activity: the lists may have been changed a moment ago. */
export async function unlessRemembered<O extends { verdict: Verdict }>(activityId: string, judged: () => Promise<O>): Promise<O> {
  const outcome = await judged()
  if (letsThrough(outcome.verdict) || outcome.verdict === 'already-in') return outcome
  forgetActivity(activityId)
  return judged()
}
