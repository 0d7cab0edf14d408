import type { Accepted } from '../../shared/contract/call'
import type { checkin } from '../../shared/contract/checkin'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { isOver } from '../../shared/domain/registration-rules'
import { openToPeople } from '../../shared/domain/unit-rules'
import { whyNoWalkIn } from '../../shared/domain/walk-in-rules'
import { db } from '../_kit/db'
import type { ActivityDocument, MemberDocument, RegistrationDocument, UnitDocument } from '../_kit/documents'
import { registrationId } from '../_kit/registration-id'
import type { Transaction } from '../_kit/transaction'
import { feeOwedBy } from './desk-at'

type WalkIn = Accepted<typeof checkin.calls.walkIn>

/** Who may be seated, with what is on record. */
export interface Welcome {
  outcome: 'may-come'
  unit: UnitDocument
  /** On record under the phone. */
  person: MemberDocument | null
  /** Their place in line, or the registration that is over. */
  earlier: RegistrationDocument | null
}

interface Circumstances {
  activity: ActivityDocument
  now: Date
  requestId: string
}

const refused = <const R extends string>(reason: R) => ({ outcome: 'refused', reason }) as const

/** Says of who comes unannounced whether they can have a seat; `registered` where this very request has given it. */
export async function judgeWalkIn(transaction: Transaction, walkIn: WalkIn, { activity, now, requestId }: Circumstances) {
  const [person = null] = await transaction.query(db.members, { phone: walkIn.phone }, { limit: 1 })
  const earlier = person && (await transaction.find(db.registrations, registrationId(activity._id, person._id)))
  if (earlier?.history.some(line => line.requestId === requestId)) return { outcome: 'registered', registrationId: earlier._id } as const

  const isSomeoneElse = person && (person.name !== walkIn.name || person.unitId !== walkIn.unitId)
  if (isSomeoneElse) return { outcome: 'someone-else', name: person.name, unitId: person.unitId, unitName: person.unitName } as const

  const receiving = { ...activity, endsAt: activity.endsAt.getTime(), forTeams: activity.teamEvents.length > 0 }
  const against = whyNoWalkIn(receiving, earlier?.status === 'waitlisted' ? earlier.unitId : walkIn.unitId, now.getTime())
  const standing = earlier && !isOver(earlier.status)
  if (standing && (earlier.status !== 'waitlisted' || against)) return { outcome: 'already', registrationId: earlier._id, status: earlier.status } as const
  if (against) return refused(against)

  if (person?.standing === 'declined') return refused('declined')
  const unit = await transaction.find(db.units, walkIn.unitId)
  if (!unit || !(openToPeople as readonly string[]).includes(unit.state)) return refused('no-such-unit')
  const ineligible = standing || walkIn.despite ? null : whyNotEligible(activity.eligibility, await candidateOf(transaction, person, unit, activity))
  if (ineligible) return refused(ineligible)

  const owed = earlier ? feeOwedBy({ payment: earlier.payment, fee: standing ? earlier.fee : activity.fee }) : activity.fee
  if (walkIn.payment && earlier?.payment) return refused('paid-before')
  if (walkIn.payment && (owed === 0 || walkIn.payment.amount !== owed)) return refused('fee-changed')
  return { outcome: 'may-come', unit, person, earlier } as Welcome
}

/** Who is entered now is the unit's by that, and nothing more. */
async function candidateOf(transaction: Transaction, person: MemberDocument | null, unit: UnitDocument, { eligibility }: ActivityDocument) {
  const provenBy = eligibility.certificate?.activityId
  const certified = provenBy ? Boolean(person && (await transaction.find(db.registrations, registrationId(provenBy, person._id)))?.certificate) : null
  const { standing = 'confirmed' as const, roles = [], contact = false } = person ?? {}
  return { unitId: unit._id, grade: unit.grade, standing, roles, contact, certified, stated: '' }
}
