import { overStatuses, seatStatuses, standingStatuses } from '../../shared/domain/registration-rules'
import { _ } from './cloud'

/** How a registration may stand, as a condition asks it of `status`. */
export const holdsSeatNow = _.in(seatStatuses)
export const isOverNow = _.in(overStatuses)
export const stands = _.in(standingStatuses)
