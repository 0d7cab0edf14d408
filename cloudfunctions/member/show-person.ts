import { member, type Person } from '../../shared/contract/member'
import { isStaff, sightOf, whyNotChangePhone, whyNotConfirm } from '../../shared/domain/people-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { MemberDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { asKept } from './keep-person'
import { declinedWhy } from './me-view'
import { rowOf, shownPhone } from './person-view'

const most = 100

export const person = useCase(member.calls.person, async ({ caller }, { id }) => {
  const found = await db.members.find(id)
  const sight = found ? sightOf(asKept(caller), found) : 'none'
  if (!found || sight === 'none') throw new AppError('NOT_FOUND')

  const staff = isStaff(caller)
  const [unit, mergedInto, registrations, articles] = await Promise.all([
    unitOf(found),
    found.mergedInto ? db.members.find(found.mergedInto) : null,
    staff ? registrationsOf(id) : [],
    staff ? db.articles.count({ authorId: id }) : 0,
  ])

  return {
    person: {
      ...rowOf(found),
      phone: shownPhone(found, sight),
      phoneVerified: found.phoneVerified,
      declinedWhy: declinedWhy(found),
      services: found.services.map(({ from, until, ...served }) => ({ ...served, from: from.getTime(), until: until?.getTime() ?? null })),
      unit,
      mergedInto: mergedInto && { id: mergedInto._id, name: mergedInto.name },
      may: rightsOver(found, caller, sight),
      history: sight === 'full' ? found.history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })).reverse() : [],
      registrations,
      articles,
    },
  }
})

function rightsOver(found: MemberDocument, caller: MemberDocument, sight: 'full' | 'masked'): Person['may'] {
  const here = found.standing !== 'left'
  return {
    confirm: whyNotConfirm(asKept(caller), asKept(found), found.unitId, 'declined') === null,
    nameOfficer: here && sight === 'full',
    nameContact: here && isStaff(caller),
    changePhone: isStaff(caller) && whyNotChangePhone(asKept(caller), asKept(found)) === null,
    merge: caller.roles.includes('admin'),
  }
}

async function unitOf({ unitId }: MemberDocument): Promise<Person['unit']> {
  const unit = await db.units.find(unitId)
  if (!unit) return null
  const officers = unit.officers.length > 0 ? await db.members.query({ _id: _.in(unit.officers) }, { limit: most, fields: ['name'] }) : []
  return { id: unit._id, name: unit.name, grade: unit.grade, state: unit.state, officers: officers.map(({ _id, name }) => ({ id: _id, name })) }
}

async function registrationsOf(memberId: string): Promise<Person['registrations']> {
  const registrations = await db.registrations.query({ memberId }, { orderBy: [['registeredAt', 'desc']], limit: most })
  const ids = registrations.map(({ activityId }) => activityId)
  const activities = ids.length > 0 ? await db.activities.query({ _id: _.in(ids) }, { limit: most, fields: ['title'] }) : []
  const titles = new Map(activities.map(({ _id, title }) => [_id, title]))
  return registrations.map(({ activityId, status, payment, presence }) => ({
    activityId,
    title: titles.get(activityId) ?? '',
    status,
    feePaid: payment !== null,
    arrived: presence.length > 0,
  }))
}
