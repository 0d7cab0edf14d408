import { isOnList, listsOf, type CheckinList } from '../../shared/domain/checkin-lists'
import type { Arriving, Desk } from '../../shared/domain/checkin-rules'
import { AppError } from '../../shared/errors'
import type { ActivityDocument, MemberDocument, RegistrationDocument } from '../_kit/documents'
import { presenceIn } from '../_kit/scanned'
import { isServing } from '../_kit/serving'

/** An activity's lists, arrival first, with instants as the rules have them. */
export const listsAt = ({ arrivalFrom, arrivalUntil, checkin }: ActivityDocument): CheckinList[] =>
  listsOf(
    { from: arrivalFrom.getTime(), until: arrivalUntil.getTime() },
    checkin.lists.map(list => ({ ...list, from: list.from.getTime(), until: list.until.getTime() })),
  )

/** @throws AppError NOT_FOUND where the activity has no such list */
export function deskAt(activity: ActivityDocument, listId: string, way: 'in' | 'out'): Desk {
  const list = listsAt(activity).find(({ id }) => id === listId)
  if (!list) throw new AppError('NOT_FOUND')
  return { activityId: activity._id, activityStatus: activity.status, feeStops: activity.checkin.feeStops, list, way: list.exits ? way : 'in' }
}

/** @throws AppError NOT_ASSIGNED for staff who are not among those named for this activity */
export function requireServing(activity: ActivityDocument, caller: MemberDocument): void {
  if (!isServing(activity, caller)) throw new AppError('NOT_ASSIGNED')
}

/** Who may admit in spite of a verdict: administrators, and staff who were given that; everyone on duty where nobody was named. */
export const mayOverrule = ({ checkin }: ActivityDocument, caller: MemberDocument): boolean =>
  checkin.staff.length === 0 || caller.roles.includes('admin') || checkin.staff.some(each => each.memberId === caller._id && each.mayOverrule)

/** A registration as the rule judges it. */
export const arrivingOf = (registration: RegistrationDocument, { asks }: Pick<ActivityDocument, 'asks'>): Arriving => ({
  activityId: registration.activityId,
  status: registration.status,
  passSerial: registration.passSerial,
  isOn: ({ who }) => isOnList(who, { answers: registration.answers.questions, teamId: registration.teamId }),
  presence: presenceIn(registration),
  feeOwed: feeOwedBy(registration),
  invoiceMissing: asks.includes('invoice') && registration.fee > 0 && registration.answers.invoice === null,
})

/** Fen. */
export const feeOwedBy = ({ payment, fee }: Pick<RegistrationDocument, 'payment' | 'fee'>): number => (payment ? 0 : fee)
