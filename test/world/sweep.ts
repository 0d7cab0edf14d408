import type { Fault, RequestRecord } from '../../localcloud'
import { readingOnly } from './admission'

/** From here on a run is long, and so is a sweep over it: of its reads, which change nothing, one of so many fails. */
const longRun = 6
const oneReadOf = 4

/**
 * One fault for each request of a clean run. What only reads was not done, told or not, in turns: a lost answer is the
 * same. What writes was done, with the answer lost. `npm run sweep` asks also that it was not, and leaves out no read of
 * a long run.
 *
 * @returns each fault, and where it is in words
 */
export function sweepOver(requests: readonly RequestRecord[]): { fault: Fault; where: string }[] {
  return requests.flatMap(({ action }, index) => {
    const nth = index + 1
    if (isSpared(nth, action, requests.length)) return []
    return kindsFor(nth, action).map(kind => ({ fault: { nth, kind }, where: `${kind} at ${action}, request ${nth} of ${requests.length}` }))
  })
}

const isSpared = (nth: number, action: string, of: number) =>
  process.env.SWEEP !== 'all' && of >= longRun && readingOnly.includes(action) && nth % oneReadOf !== 0

function kindsFor(nth: number, action: string): Fault['kind'][] {
  const notDone = nth % 2 === 0 ? 'refuse' : 'timeout'
  if (readingOnly.includes(action)) return [notDone]
  return process.env.SWEEP === 'all' ? [notDone, 'lose-answer'] : ['lose-answer']
}
