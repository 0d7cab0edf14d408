import { db } from '../_kit/db'
import { transact } from '../_kit/transaction'

/** Puts one officer's part in a commission under another id. Where both had accepted, one piece is free again. */
export const moveCommission = (id: string, from: string, to: string): Promise<void> =>
  transact(async transaction => {
    const found = await transaction.find(db.commissions, id)
    if (!found) return
    const accepted = moved(found.accepted, from, to)
    await transaction.change(db.commissions, id, {
      invited: moved(found.invited, from, to),
      accepted,
      // Who has accepted as the one has not declined as the other.
      declined: moved(found.declined, from, to).filter(({ memberId }) => !accepted.some(each => each.memberId === memberId)),
      left: found.left + found.accepted.length - accepted.length,
      revision: found.revision + 1,
    })
  })

function moved<P extends { memberId: string }>(people: readonly P[], from: string, to: string): P[] {
  const known = people.some(({ memberId }) => memberId === to)
  return people.flatMap(person => (person.memberId !== from ? [person] : known ? [] : [{ ...person, memberId: to }]))
}
