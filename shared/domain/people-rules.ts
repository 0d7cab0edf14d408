import type { Role } from '../contract/call'
import type { Standing, UnitState } from '../contract/member'

/** Information officers of one unit. @source domain.md §3: every council unit names one or two (seed 001) */
export const mostOfficers = 2

export interface Keeper {
  id: string
  unitId: string
  roles: readonly Role[]
  contact: boolean
}

export interface Kept {
  id: string
  unitId: string
  standing: Standing
  contact: boolean
  roles: readonly Role[]
}

export const isStaff = ({ roles }: { roles: readonly Role[] }): boolean => roles.includes('staff') || roles.includes('admin')

/** Roles that administrators give; `officer` comes and goes with the unit. */
export const hasGivenRoles = ({ roles }: { roles: readonly Role[] }): boolean => roles.some(role => role !== 'officer')

/**
 * How much of a person somebody sees: staff and the contact of the person's unit may have to call them, an editor
 * only has to know who they are.
 */
export function sightOf(who: Keeper, person: Pick<Kept, 'unitId'>): 'full' | 'masked' | 'none' {
  if (isStaff(who) || (who.contact && who.unitId === person.unitId)) return 'full'
  return who.roles.includes('editor') ? 'masked' : 'none'
}

/** Why this person's standing is not this one's to decide; null when it is. */
export function whyNotConfirm(who: Keeper, person: Kept, seenUnder: string, decision: 'confirmed' | 'declined') {
  if (person.unitId !== seenUnder || person.standing === 'left' || sightOf(who, person) !== 'full') return 'changed'
  if (who.id === person.id) return 'oneself'
  // Whoever acts for the unit was named by staff, and only staff end it.
  if (decision === 'declined' && person.contact && !isStaff(who)) return 'is-contact'
  return null
}

/** Why a person cannot become an information officer now; null when they can. */
export function whyNotOfficer(
  person: Pick<Kept, 'id' | 'standing'>,
  unit: { state: UnitState; officers: readonly string[] },
): 'not-confirmed' | 'unit-not-member' | 'full' | null {
  if (person.standing !== 'confirmed') return 'not-confirmed'
  if (unit.state !== 'member') return 'unit-not-member'
  return unit.officers.filter(id => id !== person.id).length >= mostOfficers ? 'full' : null
}

/** Why somebody may not give this person another phone; who has the phone can come in as that person. */
export function whyNotChangePhone(who: Keeper, person: Kept): 'oneself' | 'has-roles' | 'left' | null {
  if (who.id === person.id) return 'oneself'
  if (person.standing === 'left') return 'left'
  return hasGivenRoles(person) && !who.roles.includes('admin') ? 'has-roles' : null
}

/** Why two records cannot become one; null when they can. */
export function whyNotMerge(keep: Kept, drop: Kept): 'same' | 'has-roles' | 'left' | null {
  if (keep.id === drop.id) return 'same'
  if (keep.standing === 'left' || drop.standing === 'left') return 'left'
  // An administrator decides on roles, one by one, and the last administrator cannot vanish on the way.
  return hasGivenRoles(drop) ? 'has-roles' : null
}
