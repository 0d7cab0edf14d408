import type { Eligibility, Question } from '../../shared/contract/activity-plan'
import type { UnitGrade } from '../../shared/contract/member'
import type { Candidate } from '../../shared/domain/eligibility'
import { db } from './db'
import type { MemberDocument } from './documents'
import { closedByArrears } from './dues-rules-now'
import { registrationId } from './registration-id'

type Asking = { eligibility: Eligibility; questions: readonly Question[] }
type Person = Pick<MemberDocument, '_id' | 'unitId' | 'standing' | 'roles' | 'contact'>

/** Whether an activity asks of what grade somebody's unit is. */
const asksGrade = ({ eligibility, questions }: Asking) => eligibility.grades.length > 0 || questions.some(({ grades }) => grades.length > 0)

/**
 * A person as the rule of who may come sees them. Looks up, side by side, only what this activity asks for: at most one
 * round trip's time, and none for an activity that is open to all while an instance knows that arrears close nothing.
 *
 * @param stated what the person says of a certificate that the association has no record of
 */
export async function candidateFor(activity: Asking, person: Person, stated = ''): Promise<Candidate> {
  const { certificate } = activity.eligibility
  const [grade, certified, owes] = await Promise.all([
    asksGrade(activity) ? gradeOf(person.unitId) : null,
    certificate?.activityId ? isCertified(certificate.activityId, person._id) : null,
    closedByArrears('registration', person.unitId, new Date()),
  ])
  const { unitId, standing, roles, contact } = person
  return { unitId, standing, roles, contact, grade, certified, stated, owes }
}

async function gradeOf(unitId: string): Promise<UnitGrade | null> {
  return (await db.units.find(unitId))?.grade ?? null
}

async function isCertified(activityId: string, memberId: string): Promise<boolean> {
  return Boolean((await db.registrations.find(registrationId(activityId, memberId)))?.certificate)
}
