import { windowOn, type CheckinList } from '../../../shared/domain/checkin-lists'
import type { Instant } from '../../../shared/domain/instant'

type Windowed = Pick<CheckinList, 'from' | 'until' | 'repeats'>

/** Whether a list lets people in at this moment. */
export function isOpenAt(list: Windowed, now: Instant): boolean {
  const { from, until } = windowOn(list, now)
  return from <= now && now < until
}

/** Which of the lists a desk is likely about to work with: one that is open, else the next to open, else the last. */
export function listNow<L extends Windowed>(lists: readonly L[], now: Instant): L | undefined {
  const coming = lists.filter(list => windowOn(list, now).from > now).sort((a, b) => windowOn(a, now).from - windowOn(b, now).from)
  return lists.find(list => isOpenAt(list, now)) ?? coming[0] ?? lists.at(-1)
}
