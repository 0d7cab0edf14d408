import { checkin, type Arrangement } from '../../shared/contract/checkin'
import { keepsScans } from '../../shared/domain/checkin-plan'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, CheckinSettings, MemberDocument } from '../_kit/documents'
import { keepInMind } from '../_kit/known-activity'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { listsAt, mayOverrule, requireServing } from './desk-at'
import { receivesNobody } from './receives-nobody'
import { scannedOn } from './scanned-on'

/**
 * One change, on the condition that neither the settings nor the plan they refer to changed since they were read. A
 * desk goes by the lists that it knows for some seconds more: a scan that it makes on a list which is taken away in
 * them is kept, and counts for nobody.
 */
export const arrange = useCase(checkin.calls.arrange, async ({ now, caller, requestId, trail }, { activityId, revision, ...wanted }) => {
  const found = await db.activities.find(activityId)
  if (!found) throw new AppError('NOT_FOUND')

  const arranged = { outcome: 'arranged', revision: revision + 1 } as const
  const refused = <R extends string>(reason: R) => ({ outcome: 'refused', reason }) as const
  // Who took themselves off the list still hears that it was done.
  if (wasDone(found, caller, requestId)) return arranged
  requireServing(found, caller)
  if (!mayOverrule(found, caller)) throw new AppError('FORBIDDEN')

  if (receivesNobody(found, now)) return refused('ended')
  if (found.checkin.revision !== revision) return refused('changed')
  if (!knowsQuestions(found, wanted)) return refused('question-unknown')
  const [staff, teamsKnown, listsKept] = await Promise.all([staffNamed(wanted), knowsTeams(activityId, wanted), keepsUsedLists(found, wanted)])
  if (!staff) return refused('staff-unknown')
  if (!teamsKnown) return refused('team-unknown')
  if (!listsKept) return refused('list-used')

  const changed = await db.activities.changeAndGet(
    { _id: activityId, revision: found.revision, 'checkin.revision': revision, status: found.status, endsAt: _.gt(now) },
    { checkin: _.set(settingsOf(wanted, staff, revision + 1)), ...noting(trail('checkin-arranged')) },
  )
  if (keepInMind(changed)) return arranged
  const since = await db.activities.find(activityId)
  return since && wasDone(since, caller, requestId) ? arranged : refused('changed')
})

const wasDone = ({ history }: ActivityDocument, { _id }: MemberDocument, requestId: string) =>
  history.some(line => line.requestId === requestId && line.by === _id)

const settingsOf = ({ feeStops, rotating, lists }: Arrangement, staff: CheckinSettings['staff'], revision: number): CheckinSettings => ({
  revision,
  feeStops,
  rotating,
  lists: lists.map(list => ({ ...list, from: new Date(list.from), until: new Date(list.until) })),
  staff,
})

const knowsQuestions = ({ questions }: ActivityDocument, { lists }: Arrangement) =>
  lists.every(({ who }) => {
    if (who.kind !== 'answered') return true
    const options = questions.find(({ id }) => id === who.questionId)?.options ?? []
    return who.optionIds.every(optionId => options.some(({ id }) => id === optionId))
  })

/** With their names; null where one of them is not staff. */
async function staffNamed({ staff }: Arrangement): Promise<CheckinSettings['staff'] | null> {
  if (staff.length === 0) return []
  const ids = staff.map(({ memberId }) => memberId)
  const found = await db.members.query({ _id: _.in(ids), roles: _.in(['staff', 'admin']) }, { limit: ids.length, fields: ['name'] })
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return names.size < ids.length ? null : staff.map(({ memberId, mayOverrule }) => ({ memberId, name: names.get(memberId)!, mayOverrule }))
}

async function knowsTeams(activityId: string, { lists }: Arrangement): Promise<boolean> {
  const ids = [...new Set(lists.flatMap(({ who }) => (who.kind === 'teams' ? who.teamIds : [])))]
  return ids.length === 0 || (await db.teams.count({ _id: _.in(ids), activityId })) === ids.length
}

/** What somebody came on stays, and means what it meant. */
async function keepsUsedLists(activity: ActivityDocument, { lists }: Arrangement): Promise<boolean> {
  const [, ...before] = listsAt(activity)
  const changed = before.filter(list => !keepsScans(list, lists.find(({ id }) => id === list.id)))
  return (await scannedOn(activity._id, changed.map(({ id }) => id))).size === 0
}
