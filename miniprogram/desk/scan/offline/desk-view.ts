import type { Output } from '../../../../shared/contract/call'
import type { checkin, ScanOutcome } from '../../../../shared/contract/checkin'
import type { PackedGuest } from '../../../../shared/domain/roster-pack'
import type { ErrorCode } from '../../../../shared/errors'

/** What `checkin.open` told, kept on the phone. */
export type DeskSettings = Output<(typeof checkin)['calls']['open']>

/** Where, and for what, people are scanned. */
export interface Place {
  listId: string
  way: 'in' | 'out'
  /** The desk's name. */
  desk: string
}

/**
 * What became of a scan that was delivered later, as far as the desk is to hear of it: one that did not count, and one
 * of a code that the phone could not judge when it was shown.
 */
export type DeliveryResult = Output<(typeof checkin)['calls']['sync']>['results'][number] & Place

/** One activity's desk on this phone, as pages see it. */
export interface OfflineDesk {
  /** As the phone last heard of it; null before it was opened with a network once. */
  settings: DeskSettings | null
  /** The list that was taken along; null where there is none. `people`: how many are on it. */
  pack: { loadedAt: number; people: number } | null
  loading: boolean
  /** Takes the list along, or a newer one. @throws AppError */
  load(): Promise<void>
  /**
   * Judges a code without a network, and keeps the scan before it answers. `unknown-offline` is kept too, and answered
   * for when it is delivered.
   *
   * @param nonce of the scan that got no answer, so that both are one scan
   * @throws AppError PHONE_FULL where the scan could not be kept: nobody may be let in then
   */
  judge(code: string, place: Place, nonce: string): Promise<ScanOutcome>
  /**
   * Lets in, or out, whom staff found by name or chose, in spite of a verdict with a reason. In the order asked for.
   *
   * @param nonce as with `judge`, where it is one person
   * @throws AppError PHONE_FULL
   */
  admit(registrationIds: readonly string[], despite: string, place: Place, nonce?: string): Promise<ScanOutcome[]>
  /**
   * Takes a waiting scan back.
   *
   * @returns false where it does not wait any more: it is for `checkin.undo`
   * @throws AppError PHONE_FULL
   */
  undo(nonce: string, why?: string): boolean
  /** Tells the desk what the network said of a scan, so that it knows of it when the network is gone a moment later. */
  heard(outcome: ScanOutcome, place: Place, nonce: string): void
  /** Scans of this activity that wait to be delivered. */
  waiting: number
  /** Why the last delivery got nowhere; null where it did not. OFFLINE is no trouble: it goes on by itself. */
  trouble: ErrorCode | null
  /** The earliest first. Kept until dismissed, through restarts as well. */
  told: readonly DeliveryResult[]
  dismiss(nonce: string): void
  /** Delivers now what waits. It happens by itself as well; a second call joins the first. Never throws. */
  deliver(): Promise<void>
  names: {
    unlocked: boolean
    /** Asks the network for the key, which lives in memory alone. @throws AppError */
    unlock(): Promise<void>
    /** At most 20; none while locked. */
    find(text: string): PackedGuest[]
  }
  /** By how much the phone's clock is wrong, ms, when it is more than a minute; else null. Scans are timed rightly all the same. */
  clockOff: number | null
}
