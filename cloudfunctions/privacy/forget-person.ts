import type { Answers } from '../../shared/contract/registration'
import { isAccounted, isAccountLine, nameOfWhoLeft, removedStatuses, scrubbed } from '../../shared/domain/leaving'
import { answeredFiles } from '../../shared/domain/questions'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { outboxes, type ActivityDocument, type HistoryEntry, type MemberDocument, type Notice, type RegistrationDocument } from '../_kit/documents'
import { endDeskDuty } from '../_kit/end-desk-duty'
import { forgetFile } from '../_kit/files'
import { transact } from '../_kit/transaction'
import { accountsOf } from './belongings'

/** Of one kind, the most that the platform gives at once. */
const most = 1_000

/** Trails of a person's own records without their words and, unless it is kept, without their name. */
export const withoutPerson = ({ _id, name, phone }: MemberDocument, keepsName: boolean) => (history: readonly HistoryEntry[]): HistoryEntry[] =>
  history.map(line => ({
    ...line,
    byName: line.by === _id && !keepsName ? nameOfWhoLeft : line.byName,
    why: line.by === _id ? '' : scrubbed(line.why, keepsName ? [phone] : [name, phone]),
  }))

type Activities = ReadonlyMap<string, ActivityDocument>

/** Clears what others hold of a person, and what hangs on them. Each step finds nothing left to do when it comes again. */
export async function forgetElsewhere(person: MemberDocument, activities: Activities, keepsName: boolean): Promise<void> {
  const id = person._id
  await Promise.all([
    forgetInRegistrations(person, activities, keepsName),
    forgetInAudits(person, keepsName),
    forgetInMergedRecords(person, keepsName),
    forgetInCommissions(person, keepsName),
    keepsName ? undefined : forgetInUnits(person),
    keepsName ? undefined : forgetInActivities(person, activities),
    keepsName ? undefined : forgetInTeams(person),
    keepsName ? undefined : forgetInMessagesOfOthers(person),
    db.articles.remove({ authorId: id, status: _.in([...removedStatuses]) }),
    db.articles.change({ 'coAuthors.memberId': id, status: _.in([...removedStatuses]) }, { coAuthors: _.pull({ memberId: id }) }),
    db.messages.remove({ to: id }),
    db.sessions.remove({ memberId: id }),
    endDeskDuty(id),
    ...outboxes.map(name => db[name].change({ 'notices.id': _.gt(''), 'notices.to': id }, { notices: _.pull({ to: id }) })),
  ])
  await db.privates.remove({ _id: id })
}

const noAnswers: Answers = { department: '', room: 'none', remark: '', invoice: null, questions: {}, certificate: '' }

/**
 * Those that were paid or attended keep who and how much, as accounts ask, and what was paid its papers; the others keep
 * that somebody was there. Files go before what names them: cut off in between, they are found again.
 */
async function forgetInRegistrations(person: MemberDocument, activities: Activities, keepsName: boolean): Promise<void> {
  const clean = withoutPerson(person, keepsName)
  for (const registration of await db.registrations.query({ memberId: person._id }, { limit: most })) {
    const { _id } = registration
    for (const file of filesToForget(registration, activities.get(registration.activityId))) await forgetFile(file)
    await transact(async transaction => {
      const each = await transaction.find(db.registrations, _id)
      if (!each) return
      const accounted = isAccounted(accountsOf(each))
      await transaction.change(db.registrations, _id, {
        phone: '',
        note: '',
        roomNumber: '',
        ...(each.payment === null && { voucher: _.set(null), invoice: _.set(null) }),
        answers: _.set({ ...noAnswers, invoice: invoiceKept(each) }),
        notices: [],
        history: clean(each.history).map(line => ({ ...line, why: accounted && isAccountLine(line.what) ? line.why : '' })),
        ...(!accounted && { name: nameOfWhoLeft, unitName: '' }),
      })
    })
  }
}

/** What answers the activity's own questions; the papers of a payment only where nothing was paid. */
function filesToForget({ answers, voucher, invoice, payment }: RegistrationDocument, activity: ActivityDocument | undefined): string[] {
  const answered = answeredFiles(activity?.questions ?? [], answers.questions)
  const papers = payment ? [] : [voucher?.fileId, invoice?.fileId]
  return [...answered, ...papers].filter(file => Boolean(file)) as string[]
}

/** An invoice belongs to the payment that it was written for. */
const invoiceKept = ({ payment, answers }: RegistrationDocument) => (payment ? answers.invoice : null)

async function forgetInAudits({ _id, name, phone }: MemberDocument, keepsName: boolean): Promise<void> {
  for (const audit of await db.audits.query({ about: _id }, { limit: most })) {
    const why = scrubbed(audit.why, keepsName ? [phone] : [name, phone])
    if (why !== audit.why) await db.audits.change({ _id: audit._id }, { why })
  }
}

/** Records that went into this one. */
async function forgetInMergedRecords(person: MemberDocument, keepsName: boolean): Promise<void> {
  for (const merged of await db.members.query({ mergedInto: person._id }, { limit: most })) {
    const clean = withoutPerson(person, keepsName)
    const history = withoutPerson(merged, keepsName)(clean(merged.history))
    await db.members.change({ _id: merged._id }, { name: keepsName ? merged.name : nameOfWhoLeft, department: '', services: [], consent: _.set(null), history })
  }
}

/** A unit's trail tells whom it named. */
async function forgetInUnits({ unitId, services, name }: MemberDocument): Promise<void> {
  const ids = [...new Set([unitId, ...services.map(service => service.unitId)])]
  for (const { _id } of await db.units.query({ _id: _.in(ids), 'history.why': name }, { limit: most, fields: ['_id'] })) {
    await transact(async transaction => {
      const unit = await transaction.find(db.units, _id)
      if (!unit) return
      await transaction.change(db.units, _id, { history: unit.history.map(line => (line.why === name ? { ...line, why: nameOfWhoLeft } : line)) })
    })
  }
}

/** An activity's trail tells whom a seat was added for. */
async function forgetInActivities({ name }: MemberDocument, activities: Activities): Promise<void> {
  for (const { _id, history } of activities.values()) {
    if (!history.some(({ why }) => why === name)) continue
    await transact(async transaction => {
      const activity = await transaction.find(db.activities, _id)
      if (!activity) return
      await transaction.change(db.activities, _id, { history: activity.history.map(line => (line.why === name ? { ...line, why: nameOfWhoLeft } : line)) })
    })
  }
}

/** Teams that they were in, or have left since, and what those are still to tell others. */
async function forgetInTeams(person: MemberDocument): Promise<void> {
  const { _id: id, name } = person
  const clean = withoutPerson(person, false)
  const named = _.or([{ leaderId: id }, { 'players.memberId': id }, { 'history.by': id }, { 'notices.words.name': name }])
  for (const { _id } of await db.teams.query(named as unknown as Record<string, unknown>, { limit: most, fields: ['_id'] })) {
    await transact(async transaction => {
      const team = await transaction.find(db.teams, _id)
      if (!team) return
      await transaction.change(db.teams, _id, {
        ...(team.leaderId === id && { leaderName: nameOfWhoLeft }),
        players: team.players.map(player => (player.memberId === id ? { ...player, name: nameOfWhoLeft, unitName: '' } : player)),
        history: clean(team.history),
        notices: (team.notices ?? []).map(notice => unnamed(notice, name)),
      })
    })
    await db.messages.change({ kind: _.in([...teamKinds]), 'words.name': name, 'words.teamId': _id }, { 'words.name': nameOfWhoLeft })
  }
}

/** Those that tell a leader who came and who went. */
const teamKinds = ['team-joined', 'team-left'] as const

const unnamed = (notice: Notice, name: string): Notice =>
  notice.words.name === name ? { ...notice, words: { ...notice.words, name: nameOfWhoLeft } } : notice

/** What they took on and have not delivered is free again; of what they said the words go. */
async function forgetInCommissions(person: MemberDocument, keepsName: boolean): Promise<void> {
  const { _id: id } = person
  const clean = withoutPerson(person, keepsName)
  const named = _.or([{ 'invited.memberId': id }, { 'accepted.memberId': id }, { 'declined.memberId': id }])
  for (const { _id } of await db.commissions.query(named as never, { limit: most, fields: ['_id'] })) {
    const delivered = (await db.articles.count({ commissionId: _id, authorId: id, status: _.nin(['draft', ...removedStatuses]) })) > 0
    const unnamed = <P extends { memberId: string; name: string; unitName: string }>(people: readonly P[]) =>
      people.map(each => (each.memberId === id && !keepsName ? { ...each, name: nameOfWhoLeft, unitName: '' } : each))
    await transact(async transaction => {
      const each = await transaction.find(db.commissions, _id)
      if (!each) return
      const accepted = unnamed(each.accepted.filter(({ memberId }) => memberId !== id || delivered))
      await transaction.change(db.commissions, _id, {
        invited: unnamed(each.invited),
        accepted,
        declined: each.declined.filter(({ memberId }) => memberId !== id),
        left: each.left + each.accepted.length - accepted.length,
        revision: each.revision + 1,
        history: clean(each.history),
      })
    })
  }
}

/** Those that told the unit's contacts of somebody who waits: nobody does any more. */
async function forgetInMessagesOfOthers({ name, services, unitName }: MemberDocument): Promise<void> {
  const units = [...new Set([unitName, ...services.map(service => service.unitName)])]
  await db.messages.remove({ kind: 'person-awaits', 'words.name': name, 'words.unit': _.in(units) })
}
