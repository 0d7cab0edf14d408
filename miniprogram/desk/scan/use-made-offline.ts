import { useState } from 'react'
import { slotOn, type CheckinList } from '../../../shared/domain/checkin-lists'
import { letsThrough } from '../../../shared/domain/checkin-rules'
import type { OfflineDesk, Place } from './desk-answers'
import type { Shown } from './use-scan'

/** A scan that waits on this phone. */
export interface MadeOffline {
  nonce: string
  registrationId: string
  name: string
  unitName: string
  slot: string
  way: Place['way']
  at: number
  desk: string
}

/** Scans kept for the list. */
const most = 50

/** Whom this page let through without a network, the latest first: in memory alone, so that a lost phone shows nobody. */
export function useMadeOffline(place: Place, list: CheckinList, { clockOff }: Pick<OfflineDesk, 'clockOff'>) {
  const [made, setMade] = useState<readonly MadeOffline[]>([])

  function remember({ outcome: { verdict, guest }, nonce, offline }: Shown) {
    if (!offline || !guest || !letsThrough(verdict)) return
    const { registrationId, name, unitName } = guest
    const at = Date.now() + (clockOff ?? 0)
    setMade(before => [{ nonce, registrationId, name, unitName, slot: slotOn(list, at), way: place.way, at, desk: place.desk }, ...before].slice(0, most))
  }

  return { made, remember }
}
