import type { Output } from '../../../../shared/contract/call'
import type { checkin } from '../../../../shared/contract/checkin'
import { slotOn, type CheckinList } from '../../../../shared/domain/checkin-lists'
import type { DeliveryResult } from './desk-view'
import type { KeptScan } from './journal'
import type { ScanMade } from './known-presence'

type Answer = Output<(typeof checkin)['calls']['sync']>
type Result = Answer['results'][number]

/** Of these the desk is to hear: the person is not in by this scan. */
const against: readonly Result['outcome'][] = ['doubled', 'against', 'refused', 'nonce-taken', 'too-many']

/** Within this a desk that has somebody twice has asked twice: the first answer was lost. ms */
const askedTwice = 60_000

/** Whether the desk is to hear what became of a scan. What it could not judge it hears of in any case. */
export function isNews({ of, desk }: Pick<KeptScan, 'of' | 'desk'>, { outcome, at, first }: Pick<Result, 'outcome' | 'at' | 'first'>): boolean {
  if (outcome === 'counted') return of.kind === 'code'
  if (outcome === 'doubled' && first) return first.desk !== desk || Math.abs(at - first.at) > askedTwice
  return against.includes(outcome)
}

/** A scan of this phone that counts, with whom it let in. */
export interface Counted extends ScanMade {
  registrationId: string
  name: string
  unitName: string
}

/** Clocks of two phones agree to this, ms. */
const sameMoment = 5_000

/**
 * Scans of this phone that counted until another desk delivered an earlier one of the same person. Where people go in
 * and out a later scan may well count beside the first.
 */
export function overtaken(counted: readonly Counted[], changes: Answer['changes'], lists: readonly CheckinList[]): DeliveryResult[] {
  return counted.flatMap(({ registrationId, name, unitName, nonce, listId, way, at, desk }) => {
    const list = lists.find(({ id }) => id === listId)
    const change = changes.find(each => each.registrationId === registrationId)
    const first = list && !list.exits && change?.presence.find(({ slot }) => slot === slotOn(list, at))
    if (!first || first.desk === desk || first.at > at - sameMoment) return []
    return [{ nonce, outcome: 'doubled', verdict: 'already-in', at, name, unitName, first: { at: first.at, desk: first.desk }, listId, way, desk }]
  })
}
