import type { Output } from '../../../shared/contract/call'
import type { checkin } from '../../../shared/contract/checkin'

export type Arrivals = Output<(typeof checkin)['calls']['arrivals']>
export type ScanLog = Output<(typeof checkin)['calls']['log']>
export type { ScanOutcome } from '../../../shared/contract/checkin'
export type { DeliveryResult, DeskSettings, OfflineDesk, Place } from './offline/desk-view'
