import { checkin } from '../../shared/contract/checkin'
import { arrivalListId } from '../../shared/domain/checkin-lists'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'
import { listsAt, mayOverrule, requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { receivesNobody } from './receives-nobody'
import { scannedOn } from './scanned-on'

const mostTeams = 500
const mostStaff = 500

export const settings = useCase(checkin.calls.settings, async ({ now, caller }, { activityId }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const [arrival, ...lists] = listsAt(activity)
  const [scanned, people, teams] = await Promise.all([
    scannedOn(activityId, [arrivalListId, ...lists.map(({ id }) => id)]),
    peopleToName(),
    activity.teamEvents.length > 0 ? teamsOf(activityId) : [],
  ])
  const count = (listId: string) => scanned.get(listId) ?? 0
  return {
    now: now.getTime(),
    title: activity.title,
    over: receivesNobody(activity, now),
    mayArrange: mayOverrule(activity, caller),
    revision: activity.checkin.revision,
    feeStops: activity.checkin.feeStops,
    rotating: activity.checkin.rotating,
    charges: activity.fee > 0,
    startsAt: activity.startsAt.getTime(),
    endsAt: activity.endsAt.getTime(),
    arrival: { from: arrival!.from, until: arrival!.until, scanned: count(arrivalListId) },
    lists: lists.map(list => ({ ...list, scanned: count(list.id) })),
    staff: activity.checkin.staff,
    people,
    questions: activity.questions.filter(({ options }) => options.length > 0).map(({ id, label, options }) => ({ id, label, options })),
    teams,
    schedule: activity.schedule.map(({ startsAt, endsAt, title }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), title })),
  }
})

/** Everyone who may be named for a desk. */
async function peopleToName() {
  const found = await db.members.query(
    { roles: _.in(['staff', 'admin']) },
    { orderBy: [['name', 'asc'], ['_id', 'asc']], limit: mostStaff, fields: ['name', 'unitName'] },
  )
  return found.map(({ _id, name, unitName }) => ({ id: _id, name, unitName }))
}

/** Also those that withdrew: a list may name them. */
async function teamsOf(activityId: string) {
  const found = await db.teams.query({ activityId }, { orderBy: [['madeAt', 'asc']], limit: mostTeams, fields: ['name', 'status'] })
  return found.map(({ _id, name, status }) => ({ id: _id, name, withdrawn: status === 'withdrawn' }))
}
