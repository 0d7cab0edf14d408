import type { Output } from '../../../shared/contract/call'
import type { checkin } from '../../../shared/contract/checkin'

export type Arrivals = Output<(typeof checkin)['calls']['arrivals']>
