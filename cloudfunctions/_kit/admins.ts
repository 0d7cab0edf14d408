import { _ } from './cloud'
import { db } from './db'
import { isDuplicate } from './collection'
import { TryAgain, type Transaction } from './transaction'
import { isUnbound } from './unbound'

/** Of the one document that lists the administrators' member ids. */
const listId = 'admins'

/**
 * The ids of all administrators, as the transaction sees them. The list is made from the members themselves where
 * there is none yet, or where it leaves out somebody whose record says that they are one.
 *
 * @param witness an administrator by their own record; without one only an empty list is not believed
 */
export async function adminsIn(transaction: Transaction, witness?: string): Promise<string[]> {
  const list = await transaction.find(db.settings, listId)
  const believed = list && list.ids.length > 0 && (!witness || list.ids.includes(witness))
  if (believed) return list.ids
  return (await transaction.query(db.members, { roles: 'admin' }, { limit: 1_000 })).map(({ _id }) => _id)
}

/**
 * Writes who the administrators are, in the transaction that changes one's roles. As it is one document, of two who
 * take each other's role at once the database lets one through, and the other meets the list as it is then.
 */
export async function keepAdmins(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (await transaction.find(db.settings, listId)) return transaction.change(db.settings, listId, { ids })
  try {
    await transaction.insert(db.settings, { _id: listId, ids: [...ids] })
  } catch (error) {
    throw isDuplicate(error) ? new TryAgain() : error
  }
}

/**
 * Takes an administrator off the list, in the transaction that takes their role.
 *
 * @returns false for the last one, who stays
 */
export async function dropAdmin(transaction: Transaction, id: string, witness = id): Promise<boolean> {
  const rest = (await adminsIn(transaction, witness)).filter(each => each !== id)
  if (!(await someoneComesIn(transaction, rest))) return false
  await keepAdmins(transaction, rest)
  return true
}

/**
 * Whether one of these administrators can come in: whoever has no WeChat with their record, as they changed phones,
 * comes in again only by a phone that may have been mistyped, and so does not count.
 */
export async function someoneComesIn(transaction: Transaction, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const people = await transaction.query(db.members, { _id: _.in([...ids]), roles: 'admin' }, { limit: 1_000 })
  return people.some(person => !isUnbound(person))
}

/**
 * Notes, in the transaction that takes an administrator's WeChat from their record, that it was: of two who do that to
 * each other at once the database lets one through.
 *
 * @returns false where nobody else could come in any more
 */
export async function unbindAdmin(transaction: Transaction, id: string): Promise<boolean> {
  const ids = await adminsIn(transaction, id)
  if (!(await someoneComesIn(transaction, ids.filter(each => each !== id)))) return false
  await keepAdmins(transaction, ids)
  await transaction.change(db.settings, listId, { unbound: _.inc(1) })
  return true
}
