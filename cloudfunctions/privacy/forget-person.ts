import type { Answers } from '../../shared/contract/registration'
import { isAccounted, nameOfWhoLeft, removedStatuses, scrubbed } from '../../shared/domain/leaving'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument, RegistrationDocument } from '../_kit/documents'
import { transact } from '../_kit/transaction'

/** Of one kind, the most that the platform gives at once. */
const most = 1_000

/** Trails of a person's own records without their words and, unless it is kept, without their name. */
export const withoutPerson = ({ _id, name, phone }: MemberDocument, keepsName: boolean) => (history: readonly HistoryEntry[]): HistoryEntry[] =>
  history.map(line => ({
    ...line,
    byName: line.by === _id && !keepsName ? nameOfWhoLeft : line.byName,
    why: line.by === _id ? '' : scrubbed(line.why, keepsName ? [phone] : [name, phone]),
  }))

/** Clears what others hold of a person, and what hangs on them. Each step finds nothing left to do when it comes again. */
export async function forgetElsewhere(person: MemberDocument, keepsName: boolean): Promise<void> {
  const id = person._id
  await Promise.all([
    forgetInRegistrations(person, keepsName),
    forgetInAudits(person, keepsName),
    forgetInMergedRecords(person, keepsName),
    keepsName ? undefined : forgetInUnits(person),
    keepsName ? undefined : forgetInMessagesOfOthers(person),
    db.articles.remove({ authorId: id, status: _.in([...removedStatuses]) }),
    db.messages.remove({ to: id }),
    // What waits in a person's own places, and in their sealed record, goes with those.
    ...[db.units, db.members].map(others => others.change({ 'notices.id': _.gt(''), 'notices.to': id }, { notices: _.pull({ to: id }) })),
  ])
  await db.privates.remove({ _id: id })
}

const noAnswers: Answers = { department: '', room: 'none', remark: '', invoice: null, questions: {}, certificate: '' }

/** Those that were paid or attended keep who and how much, as accounts ask; the others keep that somebody was there. */
async function forgetInRegistrations(person: MemberDocument, keepsName: boolean): Promise<void> {
  const clean = withoutPerson(person, keepsName)
  for (const { _id } of await db.registrations.query({ memberId: person._id }, { limit: most, fields: ['_id'] })) {
    await transact(async transaction => {
      const each = await transaction.find(db.registrations, _id)
      if (!each) return
      const accounted = isAccounted({ paid: each.payment !== null, arrived: each.scans.length > 0 })
      await transaction.change(db.registrations, _id, {
        phone: '',
        note: '',
        voucher: _.set(null),
        answers: _.set({ ...noAnswers, invoice: invoiceKept(each) }),
        notices: [],
        history: clean(each.history),
        ...(!accounted && { name: nameOfWhoLeft, unitName: '' }),
      })
    })
  }
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

/** Those that told the unit's contacts of somebody who waits: nobody does any more. */
async function forgetInMessagesOfOthers({ name, services, unitName }: MemberDocument): Promise<void> {
  const units = [...new Set([unitName, ...services.map(service => service.unitName)])]
  await db.messages.remove({ kind: 'person-awaits', 'words.name': name, 'words.unit': _.in(units) })
}
