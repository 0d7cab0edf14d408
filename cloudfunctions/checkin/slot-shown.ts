import { slotOn, windowOn, type CheckinList } from '../../shared/domain/checkin-lists'
import { dateKey } from '../../shared/domain/instant'
import { daysOf, momentOn } from '../../shared/domain/list-days'

/** A list as it is looked at: which slot, on which of its days. */
export function slotShown(list: CheckinList, wantedDay: string, now: Date) {
  const moment = momentOn(list, wantedDay, now.getTime())
  const days = daysOf(list)
  return { list, slot: slotOn(list, moment), window: windowOn(list, moment), days, day: days.length > 0 ? dateKey(moment) : '' }
}
