import type { EnrolPerson } from '../../shared/contract/enrolment'
import { whyNotEligible, type Candidate } from '../../shared/domain/eligibility'
import { ineligibleWords, rowProblems } from '../../shared/domain/enrol-rules'
import { checkPhone } from '../../shared/domain/phone'
import { isStaff } from '../../shared/domain/people-rules'
import { askedOfOthers } from '../../shared/domain/people-sheet'
import { answerProblems, askedOf } from '../../shared/domain/questions'
import { isOver } from '../../shared/domain/registration-rules'
import { openToPeople } from '../../shared/domain/unit-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, MemberDocument, RegistrationDocument, UnitDocument } from '../_kit/documents'
import { keptAnswers } from '../_kit/kept-answers'
import { closedUnits } from '../_kit/dues-rules-now'
import type { Reading } from '../_kit/reading'
import { registrationId } from '../_kit/registration-id'

type Row = Omit<EnrolPerson, 'answers'> & Pick<RegistrationDocument, 'answers'>

/** A row with what is on record, and what stands against it. */
export interface Judged {
  row: number
  name: string
  phone: string
  /** Null only where something stands against the row. */
  unit: UnitDocument | null
  /** On record under the phone. */
  person: MemberDocument | null
  /** Their registration, whatever became of it. */
  earlier: RegistrationDocument | null
  answers: RegistrationDocument['answers']
  says: string[]
}

interface Circumstances {
  activity: ActivityDocument
  caller: MemberDocument
  /** Who may come is set aside. */
  anybody: boolean
  now: Date
}

/** As many round trips for three hundred people as for one. */
export async function judge({ query }: Reading, rows: readonly Row[], { activity, caller, anybody, now }: Circumstances): Promise<Judged[]> {
  const asStaff = isStaff(caller)
  const asked = { ...activity, questions: askedOfOthers(activity.questions) }
  const named = rows.map(each => {
    const check = checkPhone(each.phone)
    return { ...each, phone: check.ok ? check.phone : each.phone, unitId: asStaff ? each.unitId : caller.unitId }
  })

  const members = await query(db.members, { phone: _.in(named.map(({ phone }) => phone)) }, { limit: 1_000 })
  const byPhone = new Map(members.map(each => [each.phone, each]))
  const unitIds = new Set([...named.flatMap(({ unitId }) => unitId ?? []), ...members.map(({ unitId }) => unitId)])
  const units = new Map((await query(db.units, { _id: _.in([...unitIds]) }, { limit: 1_000 })).map(each => [each._id, each]))
  const registrationsAt = async (activityId: string) =>
    members.length > 0 ? query(db.registrations, { _id: _.in(members.map(({ _id }) => registrationId(activityId, _id))) }, { limit: 1_000 }) : []
  const earlier = new Map((await registrationsAt(activity._id)).map(each => [each.memberId, each]))
  const provenBy = activity.eligibility.certificate?.activityId
  const certified = provenBy ? new Set((await registrationsAt(provenBy)).filter(each => each.certificate).map(({ memberId }) => memberId)) : null

  const inArrears = anybody ? new Set<string>() : await closedUnits('registration', [...units.keys()], now)

  return named.map(each => {
    const person = byPhone.get(each.phone) ?? null
    const unit = units.get(each.unitId ?? person?.unitId ?? '') ?? null
    const before = (person && earlier.get(person._id)) ?? null
    const answers = keptAnswers(each.answers, asked, unit?.grade ?? null)
    const says = rowProblems(each, named, person, each.unitId, asStaff)
    if (says.length === 0 && !(unit && (openToPeople as readonly string[]).includes(unit.state))) says.push('这家单位不在会员名录里，核对单位')
    if (says.length === 0 && !(before && !isOver(before.status))) {
      const candidate = { ...candidateOf(person, unit!, certified, answers.certificate), owes: inArrears.has(unit!._id) }
      const against = anybody ? null : whyNotEligible(activity.eligibility, candidate)
      if (against) says.push(ineligibleWords[against])
      says.push(...answersMissing(answers, asked, unit!, asStaff))
    }
    const { row, name, phone } = each
    return { row, name, phone, unit, person, earlier: before, answers, says }
  })
}

/** Who is entered now is the unit's by that, and nothing more. */
const candidateOf = (person: MemberDocument | null, unit: UnitDocument, certified: ReadonlySet<string> | null, stated: string): Candidate => ({
  unitId: unit._id,
  grade: unit.grade,
  standing: person?.standing ?? 'confirmed',
  roles: person?.roles ?? [],
  contact: person?.contact ?? false,
  certified: certified && (person !== null && certified.has(person._id)),
  stated,
})

/** Staff may leave the invoice to the person. */
function answersMissing(answers: Judged['answers'], activity: ActivityDocument, unit: UnitDocument, asStaff: boolean): string[] {
  const asked = askedOf(activity.questions, unit.grade, answers.questions)
  const labels = new Map(asked.map(({ id, label }) => [id, label]))
  const says = answerProblems(asked, answers.questions).map(({ questionId, problem }) => `“${labels.get(questionId)}”${problem}`)
  const lacksInvoice = activity.asks.includes('invoice') && activity.fee > 0 && !answers.invoice
  return lacksInvoice && !asStaff ? [...says, '缺发票信息'] : says
}
