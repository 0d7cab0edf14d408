import { holdsSeat, type RegistrationStatus } from './registration-rules'

/** What an activity's own document counts of its registrations. */
export interface SeatCounts {
  taken: number
  waiting: number
  pending: number
  /** By unit; one that is missing holds none. */
  unitTaken: Readonly<Record<string, number>>
}

/** The counts as the registrations themselves give them. */
export function countsOf(registrations: readonly { status: RegistrationStatus; unitId: string }[]): SeatCounts {
  const having = (status: RegistrationStatus) => registrations.filter(each => each.status === status).length
  const seated = registrations.filter(({ status }) => holdsSeat(status))
  const unitTaken: Record<string, number> = {}
  for (const { unitId } of seated) if (unitId) unitTaken[unitId] = (unitTaken[unitId] ?? 0) + 1
  return { taken: seated.length, waiting: having('waitlisted'), pending: having('pending'), unitTaken }
}

/** The counts once somebody of that unit has gone from the line to a seat. */
export const countsAfterPromotion = (counts: SeatCounts, unitId: string): SeatCounts => ({
  ...counts,
  taken: counts.taken + 1,
  waiting: counts.waiting - 1,
  unitTaken: unitId ? { ...counts.unitTaken, [unitId]: (counts.unitTaken[unitId] ?? 0) + 1 } : counts.unitTaken,
})

/** What was counted wrong, for the activity's trail; empty when nothing was. */
export function mendWords(kept: SeatCounts, found: SeatCounts): string {
  const differing = differingUnits(kept.unitTaken, found.unitTaken)
  return [
    kept.taken > found.taken && `多占 ${kept.taken - found.taken} 席已放回`,
    kept.taken < found.taken && `漏计 ${found.taken - kept.taken} 席已补上`,
    kept.waiting !== found.waiting && `候补${offBy(kept.waiting, found.waiting)}`,
    kept.pending !== found.pending && `待审${offBy(kept.pending, found.pending)}`,
    kept.taken === found.taken && differing > 0 && `${differing} 个单位的席位数已改正`,
  ]
    .filter(Boolean)
    .join('，')
}

const offBy = (kept: number, found: number) => (kept > found ? `多计 ${kept - found} 人已改正` : `漏计 ${found - kept} 人已改正`)

const differingUnits = (kept: SeatCounts['unitTaken'], found: SeatCounts['unitTaken']) =>
  new Set([...Object.keys(kept), ...Object.keys(found)].filter(unitId => (kept[unitId] ?? 0) !== (found[unitId] ?? 0))).size
