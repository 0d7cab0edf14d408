import type { Role } from '../contract/call'
import type { Standing, UnitGrade } from '../contract/member'

/** Who may come: whoever meets all that is said; `shared/contract/activity-plan.ts` says what is accepted. */
export interface Eligibility {
  grades: UnitGrade[]
  unitIds: string[]
  /** One of these roles, or acting for a unit. */
  roles: (Role | 'contact')[]
  /** Looked up where an activity of ours gave it, else stated by the person. */
  certificate: { name: string; activityId: string | null } | null
}

/** Who wants to come, as far as the rule asks. */
export interface Candidate {
  unitId: string
  standing: Standing
  /** Of their unit; null where it is not known. */
  grade: UnitGrade | null
  roles: readonly Role[]
  contact: boolean
  /** Whether our own records have the certificate; null where it is not in our records at all. */
  certified: boolean | null
  /** What the person states of a certificate that is not in our records: its number. */
  stated: string
  /** Their unit owes dues for so long that the association’s rules close registration to its people. */
  owes?: boolean
}

/** Everyone may come. */
export const noRestriction = { grades: [], unitIds: [], roles: [], certificate: null }

/** Why somebody may not come. */
export const ineligibilities = ['awaiting-unit', 'unit-not-invited', 'grade-not-invited', 'role-not-invited', 'dues-owed', 'certificate-missing', 'certificate-unstated'] as const
export type Ineligibility = (typeof ineligibilities)[number]

/**
 * Whether somebody may come. Where only some units, grades or roles are invited, the unit must have confirmed the
 * person: what anybody can say of themselves opens no door.
 *
 * @returns the first reason against it, or null
 * @source domain.md §1: who may come is restricted (seed 004 names three groups of people); §5: a training certificate
 * of the year as a precondition; issue 9: what arrears close
 */
export function whyNotEligible({ grades, unitIds, roles, certificate }: Eligibility, candidate: Candidate): Ineligibility | null {
  const { unitId, standing, grade } = candidate
  if (unitIds.length > 0 && !unitIds.includes(unitId)) return 'unit-not-invited'
  if (grades.length > 0 && !(grade && grades.includes(grade))) return 'grade-not-invited'
  if (roles.length > 0 && !roles.some(role => (role === 'contact' ? candidate.contact : candidate.roles.includes(role)))) return 'role-not-invited'
  if (isRestricted({ grades, unitIds, roles }) && standing !== 'confirmed') return 'awaiting-unit'
  if (candidate.owes) return 'dues-owed'
  if (!certificate) return null
  if (candidate.certified === null) return candidate.stated.trim() === '' ? 'certificate-unstated' : null
  return candidate.certified ? null : 'certificate-missing'
}

/** Whether only some may come, by what they are. */
export const isRestricted = ({ grades, unitIds, roles }: Pick<Eligibility, 'grades' | 'unitIds' | 'roles'>): boolean =>
  grades.length + unitIds.length + roles.length > 0
