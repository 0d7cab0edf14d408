import { db } from '../_kit/db'
import type { MemberDocument, Notice, UnitDocument } from '../_kit/documents'
import { telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { putUnder } from '../_kit/await-word'
import { noting } from '../_kit/noting'
import { isUnbound } from '../_kit/unbound'

export interface Arrival {
  openid: string
  name: string
  department: string
  unit: UnitDocument
  /** What the unit's contacts are told, should the person have to await their word. */
  told: readonly Notice[]
  now: Date
  requestId: string
}

/**
 * Binds a record that was entered under a phone to whoever has proved that phone. What the association entered stands
 * as long as the person says the same of name and unit; a number may have gone to somebody else since, so with another
 * name or unit they await the unit's word like anybody.
 *
 * @returns null when somebody else has bound it meanwhile
 */
export const takeOver = ({ _id }: MemberDocument, { openid, name, department, unit, told, now, requestId }: Arrival) =>
  transact(async (transaction): Promise<MemberDocument | null> => {
    const person = await transaction.find(db.members, _id)
    if (!person || !isUnbound(person)) return null

    const entry = { at: now, by: _id, byName: name, what: 'bound', why: '', requestId }
    const asEntered = person.name === name && person.unitId === unit._id && person.standing === 'confirmed'
    const fields = {
      openid,
      name,
      department: department || person.department,
      phoneVerified: true,
      ...(!asEntered && (await putUnder(transaction, person, unit, entry))),
    }
    await transaction.change(db.members, _id, { ...fields, ...noting(entry), ...(asEntered ? {} : telling(...told)) })
    return { ...person, ...fields, history: [...person.history, entry], requestId }
  })
