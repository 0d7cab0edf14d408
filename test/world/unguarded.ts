import type { CheckinSettings } from '../../cloudfunctions/_kit/documents'
import type { ApproverPost } from '../../shared/contract/member'
import { mostOfficers } from '../../shared/domain/people-rules'
import type { World } from './world'

/**
 * Registering the way every open peer does it that we read: count, then insert. Written with the same SDK against the
 * same database, so that a race which oversells here shows that the same race could find a hole in ours.
 */
export async function registerUnguarded({ db }: World, activity: { id: string; seats: number }, member: { id: string }) {
  const taken = await db.registrations.count({ activityId: activity.id, status: 'registered' })
  const status = taken < activity.seats ? 'registered' : 'waitlisted'
  await db.registrations.insert({ _id: `${activity.id}:${member.id}`, activityId: activity.id, status } as never)
  return status
}

/** Approving the same way: count who holds a seat, then write one more. */
export async function approveUnguarded({ db }: World, activity: { id: string; seats: number }, registrationId: string): Promise<void> {
  const taken = await db.registrations.count({ activityId: activity.id, status: 'registered' })
  await db.registrations.change({ _id: registrationId }, { status: taken < activity.seats ? 'registered' : 'waitlisted' })
}

/** A unit's own seats the same way: count what the unit has, then insert. */
export async function registerOfUnitUnguarded({ db }: World, activity: { id: string; unitSeats: number | null }, member: { id: string; unitId: string }) {
  const taken = await db.registrations.count({ activityId: activity.id, unitId: member.unitId, status: 'registered' })
  const status = taken < activity.unitSeats! ? 'registered' : 'waitlisted'
  await db.registrations.insert({ _id: `${activity.id}:${member.id}`, activityId: activity.id, unitId: member.unitId, status } as never)
  return status
}

/** Seating who comes unannounced the same way: count who holds a seat, then enter one more who is in. */
export async function walkInUnguarded({ db }: World, activity: { id: string; seats: number }, memberId: string, desk: string): Promise<'registered' | 'full'> {
  const taken = await db.registrations.count({ activityId: activity.id, status: 'registered' })
  if (taken >= activity.seats) return 'full'
  const presence = [{ slot: 'arrive', at: new Date(), desk }]
  await db.registrations.insert({ _id: `${activity.id}:${memberId}`, activityId: activity.id, status: 'registered', presence } as never)
  return 'registered'
}

/** Giving a place back the same way: leave, look who is first in line, and give them the seat. */
export async function cancelUnguarded({ db }: World, activity: { id: string }, member: { id: string }): Promise<void> {
  await db.registrations.change({ _id: `${activity.id}:${member.id}` }, { status: 'cancelled' })
  const [next] = await db.registrations.query({ activityId: activity.id, status: 'waitlisted' }, { orderBy: [['number', 'asc']], limit: 1 })
  if (next) await db.registrations.change({ _id: next._id }, { status: 'registered' })
}

/** Checking in the same way: look for an earlier arrival, then write one. */
export async function checkInUnguarded({ db }: World, registrationId: string, desk: string): Promise<'welcome' | 'already-in'> {
  const found = await db.registrations.find(registrationId)
  if (found && found.presence.length > 0) return 'already-in'
  await db.registrations.change({ _id: registrationId }, { presence: [{ slot: 'arrive', at: new Date(), desk }] })
  return 'welcome'
}

/** Naming an officer the same way: count the unit's officers, then write one more. */
export async function nameOfficerUnguarded({ db }: World, unit: { id: string }, person: { id: string }): Promise<'done' | 'full'> {
  if ((await db.members.count({ unitId: unit.id, roles: 'officer' })) >= mostOfficers) return 'full'
  await db.members.change({ _id: person.id }, { roles: ['officer'] })
  return 'done'
}

/** Letting go of an administrator's WeChat the same way: count who else can come in, then write. */
export async function releaseAdminUnguarded({ db }: World, person: { id: string }): Promise<'done' | 'last-admin'> {
  const admins = await db.members.query({ roles: 'admin' }, { limit: 100 })
  if (!admins.some(({ _id, openid }) => _id !== person.id && openid !== `unbound:${_id}`)) return 'last-admin'
  await db.members.change({ _id: person.id }, { openid: `unbound:${person.id}` })
  return 'done'
}

/** Taking an administrator's role the same way: see that somebody else remains, then write. */
export async function takeAdminUnguarded({ db }: World, person: { id: string }): Promise<'done' | 'last-admin'> {
  const list = await db.settings.find('admins')
  const others = list!.ids.filter(id => id !== person.id)
  if (others.length === 0) return 'last-admin'
  await db.members.change({ _id: person.id }, { roles: [] })
  await db.settings.change({ _id: 'admins' }, { ids: others })
  return 'done'
}

/** Joining a team the same way: see that no team of the activity has the person, then write them into one. */
export async function joinTeamUnguarded({ db }: World, activity: { id: string }, team: { id: string }, person: { id: string }): Promise<'joined' | 'in-another-team'> {
  const theirs = await db.teams.count({ activityId: activity.id, 'players.memberId': person.id })
  if (theirs > 0) return 'in-another-team'
  const [{ players } = { players: [] }] = await db.teams.query({ _id: team.id }, { limit: 1 })
  await db.teams.change({ _id: team.id }, { players: [...players, { memberId: person.id }] })
  return 'joined'
}

/** Entering a team for an event the same way: count the teams that are entered, then write one more. */
export async function enterEventUnguarded({ db }: World, activity: { id: string }, event: { id: string; teams: number }, team: { id: string }): Promise<'entered' | 'full'> {
  const entered = await db.teams.query({ activityId: activity.id }, { limit: 100, fields: ['lineup'] })
  if (entered.filter(({ lineup }) => lineup[event.id]).length >= event.teams) return 'full'
  await db.teams.change({ _id: team.id }, { lineup: { [event.id]: [] } })
  return 'entered'
}

/** Telling everyone the same way: look who has not been told, tell them, then write down that they were. */
export async function tellUnguarded({ db }: World, activity: { id: string }, announcement: string): Promise<number> {
  const unheard = await db.registrations.query({ activityId: activity.id, told: { $ne: announcement } as never }, { limit: 100 })
  await db.registrations.change({ activityId: activity.id }, { told: [announcement] })
  return unheard.length
}

/** Arranging desks the same way: see that nobody saved since, then write it all. */
export async function arrangeUnguarded({ db }: World, activity: { id: string }, wanted: CheckinSettings): Promise<{ outcome: 'arranged' | 'changed' }> {
  const found = await db.activities.find(activity.id)
  if (found?.checkin.revision !== wanted.revision) return { outcome: 'changed' }
  await db.activities.change({ _id: activity.id }, { checkin: { ...wanted, revision: wanted.revision + 1 } })
  return { outcome: 'arranged' }
}

/** Reading second the same way: see that it waits for a second reader, then write what one thinks. */
export async function secondReadUnguarded({ db }: World, article: { id: string }, agrees: boolean): Promise<'moved' | 'refused'> {
  const found = await db.articles.find(article.id)
  if (found?.status !== 'second-review') return 'refused'
  await db.articles.change({ _id: article.id }, { status: agrees ? 'accepted' : 'in-review' })
  return 'moved'
}

/** Taking on a piece the same way: see that one is left, then write it. */
export async function acceptUnguarded({ db }: World, commission: { id: string }, person: { id: string }): Promise<'accepted' | 'full'> {
  const found = await db.commissions.find(commission.id)
  if (!found || found.left <= 0) return 'full'
  await db.commissions.change({ _id: commission.id }, { left: found.left - 1, accepted: [...found.accepted, { memberId: person.id }] })
  return 'accepted'
}

/** Deciding on honours the same way: see that nobody decided since, then write it. */
export async function decideUnguarded({ db }: World, year: string, revision: number, decidedBy: string): Promise<'decided' | 'meanwhile'> {
  if ((await db.honours.find(year))?.revision !== revision) return 'meanwhile'
  await db.honours.change({ _id: year }, { decidedBy, revision: revision + 1 })
  return 'decided'
}

/** Counting a reader the same way: see whether they are known, then write them down and count them. */
export async function openedUnguarded({ db }: World, article: { id: string }, visitor: { openid: string }): Promise<void> {
  const _id = `${article.id}:0`
  const found = await db.readings.find(_id)
  if (found?.readers.includes(visitor.openid)) return
  const readers = [...(found?.readers ?? []), visitor.openid]
  if (found) await db.readings.change({ _id }, { readers, count: readers.length })
  else await db.readings.insert({ _id, articleId: article.id, readers, count: 1 })
}

/** Changing payment rules the same way: see that they have not begun and nobody changed them, then write. */
export async function revisePolicyUnguarded({ db, now }: World, policy: { id: string }, revision: number, note: string): Promise<'revised' | 'refused'> {
  const found = await db.policies.find(policy.id)
  if (!found || found.revision !== revision || found.effectiveFrom.getTime() <= now()) return 'refused'
  await db.policies.change({ _id: policy.id }, { note, revision: revision + 1 })
  return 'revised'
}

/** Signing for money the same way: see that the step is still open, then write the signature. */
export async function signUnguarded({ db }: World, paper: { id: string }, signer: { id: string; name: string; post: ApproverPost | null }): Promise<'moved' | 'refused'> {
  const found = await db.expenses.find(paper.id)
  if (!found?.signoff || !signer.post || found.signoff.signatures.length > 0) return 'refused'
  const signatures = [...found.signoff.signatures, { by: signer.id, byName: signer.name, post: signer.post, at: new Date() }]
  await db.expenses.change({ _id: paper.id }, { 'signoff.signatures': signatures })
  return 'moved'
}

/** Paying a line the same way: see that nobody has, and that WeChat's number is new, then write it down. */
export async function payUnguarded({ db }: World, line: { id: string }, number: string): Promise<'paid' | 'refused'> {
  const [found, used] = await Promise.all([db.lines.find(line.id), db.lines.count({ 'history.why': number })])
  if (!found || found.state === 'paid' || used > 0) return 'refused'
  await db.lines.change({ _id: line.id }, { state: 'paid', history: [...found.history, { ...found.history[0]!, what: 'paid', why: number }] })
  return 'paid'
}

/** Paying an expense the same way: see that it was not paid, then write that it is. */
export async function payExpenseUnguarded({ db }: World, expense: { id: string }, payer: { id: string }): Promise<'paid' | 'refused'> {
  const found = await db.expenses.find(expense.id)
  if (found?.status !== 'approved') return 'refused'
  await db.expenses.change({ _id: expense.id }, { status: 'paid', paymentKey: `${payer.id} ${expense.id}` })
  return 'paid'
}

/** Numbering a receipt the same way: read the last number, then write the next one. */
export async function receiptUnguarded({ db }: World, row: string): Promise<number> {
  const last = (await db.receiptRows.find(row))?.last ?? 0
  await db.receiptRows.change({ _id: row }, { last: last + 1 })
  return last + 1
}

/** Numbering it with a counter of its own, and booking afterwards: a payment that is refused then has used a number up. */
export async function receiptNumberedFirst({ db }: World, row: string, bill: { id: string }, amount: number): Promise<number | null> {
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  const { last } = (await db.receiptRows.changeAndGet({ _id: row }, { last: _.inc(1) }))!
  const found = (await db.bills.find(bill.id))!
  if (amount > found.amount - found.paid) return null
  await db.bills.change({ _id: bill.id }, { paid: found.paid + amount })
  return last
}

/** Confirming a browser's code the same way: see that nobody decided about it, then write down who did. */
export async function confirmUnguarded({ db }: World, asked: { id: string; code: string }, person: { id: string }): Promise<'confirmed' | 'refused'> {
  if ((await db.sessions.count({ code: asked.code })) > 0) return 'refused'
  await db.sessions.insert({ _id: `${asked.id}:${person.id}`, code: asked.code, memberId: person.id, decision: 'refused' } as never)
  return 'confirmed'
}

/** Booking a bank's row the same way: see that it waits, then book the money and write that it did. */
export async function bookUnguarded({ db }: World, row: { id: string; amount: number }, bill: { id: string }): Promise<'booked' | 'booked-before'> {
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  if ((await db.bankRows.find(row.id))?.state !== 'new') return 'booked-before'
  await db.bills.change({ _id: bill.id }, { paid: _.inc(row.amount) })
  await db.bankRows.change({ _id: row.id }, { state: 'booked' })
  return 'booked'
}
