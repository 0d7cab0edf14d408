import type { Role } from '../../shared/contract/call'
import { bornToday } from '../../shared/data-version'
import { adminsIn, keepAdmins } from '../_kit/admins'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument, UnitDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { transact, type Transaction } from '../_kit/transaction'
import { newMember } from '../_kit/new-member'
import { newUnit } from '../_kit/new-unit'
import { unboundOpenid } from '../_kit/unbound'

/** Whom the deployment names as its first administrator, and the association that it is for. */
interface Named {
  phone: string
  name: string
  association: string
}

function namedByDeployment(): Named | null {
  const { FIRST_ADMIN_PHONE: phone, FIRST_ADMIN_NAME: name, ASSOCIATION_NAME: association } = process.env
  return phone && name && association ? { phone, name, association } : null
}

/**
 * How an association's first administrator comes to be: the deployment names their phone. Once WeChat has vouched that
 * whoever taps holds it, their record is entered with the role, in the association's own unit, and theirs to take over
 * like any record that was entered; one that is theirs already gets the role. As soon as there is an administrator the
 * name in the environment means nothing, whatever becomes of it.
 *
 * @param phone vouched for by WeChat, just now
 * @param holder whose phone it is: nobody's, unbound, or the caller's own
 * @returns the holder as they are then
 */
export async function withFirstAdmin(phone: string, holder: MemberDocument | null, now: Date): Promise<MemberDocument | null> {
  const named = namedByDeployment()
  if (phone !== named?.phone) return holder

  return transact(async transaction => {
    if ((await adminsIn(transaction)).length > 0) return holder
    const id = holder?._id ?? idFor('first-admin', phone)
    const entry = { at: now, by: id, byName: named.name, what: 'first-admin', why: '', requestId: `first-admin-${id}` }
    await keepAdmins(transaction, [id])

    const roles: Role[] = [...(holder?.roles ?? []), 'admin']
    if (holder) {
      await transaction.change(db.members, id, { roles, standing: 'confirmed', history: _.push([entry]) })
      return { ...holder, roles, standing: 'confirmed' }
    }
    await beginData(transaction)
    const unit = await associationIn(transaction, named, entry)
    const given = { openid: unboundOpenid(id), name: named.name, phone, phoneVerified: false, department: '', standing: 'confirmed' as const }
    const entered: MemberDocument = { ...newMember(id, given, unit, { now, requestId: entry.requestId, by: entry }), roles }
    await transaction.insert(db.members, entered)
    return entered
  })
}

/** The association's own unit: where its people belong before any company has joined. */
async function associationIn(transaction: Transaction, { association: name }: Named, entry: HistoryEntry): Promise<UnitDocument> {
  const [present] = await transaction.query(db.units, { name }, { limit: 1 })
  if (present) return present
  const data = { name, creditCode: '', grade: 'member' as const, term: '', region: '', address: '' }
  const unit = newUnit(idFor('association', name), data, { ...entry, what: 'entered' })
  await transaction.insert(db.units, unit)
  return unit
}

/** An environment that nobody has used has nothing older than this code. */
async function beginData(transaction: Transaction): Promise<void> {
  const [somebody] = await transaction.query(db.members, {}, { limit: 1 })
  if (!somebody && !(await transaction.find(db.data, bornToday._id))) await transaction.insert(db.data, bornToday)
}
