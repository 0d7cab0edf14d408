import { windowOn, type CheckinList } from '../../../shared/domain/checkin-lists'
import { dayRange, timeRange } from '../../../shared/domain/instant'
import { windowWords } from '../window-words'

/** `12月1日 14:00–20:00`; of a daily list `12月2日至4日，每天 11:30–13:00`. */
export function listWindowWords(list: Pick<CheckinList, 'from' | 'until' | 'repeats'>): string {
  if (list.repeats === 'once') return windowWords(list.from, list.until)
  const first = windowOn(list, list.from)
  return `${dayRange(list.from, list.until)}，每天 ${timeRange(first.from, first.until)}`
}
