import { enrolment } from '../../shared/contract/enrolment'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { seatsLeftFor } from '../../shared/domain/enrol-rules'
import { maskPhone } from '../../shared/domain/phone'
import { overStatuses } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { activityOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { closedByArrears } from '../_kit/dues-rules-now'
import { useCase } from '../_kit/use-case'
import { whyNotGivenBack } from '../_kit/why-not-given-back'
import { headCountId, headCountOf } from './head-count'

const most = 300

export const ofUnit = useCase(enrolment.calls.ofUnit, async ({ db, now, caller }, { activityId }) => {
  const { unitId } = caller
  const [{ document: activity, other: told }, unit, people, owes] = await Promise.all([
    db.activities.findWith(activityId, db.headcounts, headCountId(activityId, unitId)),
    db.units.find(unitId),
    db.registrations.query({ activityId, unitId, status: _.nin([...overStatuses]) }, { orderBy: [['number', 'asc']], limit: most }),
    closedByArrears('registration', unitId, now),
  ])
  if (!activity || activity.status === 'draft' || !unit) throw new AppError('NOT_FOUND')

  return {
    now: now.getTime(),
    activity: activityOf(activity, now),
    unit: { id: unit._id, name: unit.name, grade: unit.grade, invoice: unit.invoice },
    people: people.map(each => ({
      id: each._id,
      name: each.name,
      phone: maskPhone(each.phone),
      status: each.status,
      enteredBy: each.enteredBy?.name ?? '',
      mayWithdraw: mayWithdraw(each, activity, now),
    })),
    left: seatsLeftFor(unitId, activity),
    ineligible: whyNotEligible({ ...activity.eligibility, roles: [], certificate: null }, { ...caller, grade: unit.grade, standing: 'confirmed', certified: null, stated: '', owes }),
    headCount: told && headCountOf(told),
  }
})

const mayWithdraw = (each: RegistrationDocument, activity: ActivityDocument, now: Date) =>
  each.teamId === null && whyNotGivenBack(each, activity, now) === null
