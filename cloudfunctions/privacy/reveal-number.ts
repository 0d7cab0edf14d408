import { privacy } from '../../shared/contract/privacy'
import { numberRules } from '../../shared/domain/sealed-numbers'
import { isDuplicate } from '../_kit/collection'
import { idFor } from '../_kit/ids'
import { notice, telling } from '../_kit/notice'
import { unseal } from '../_kit/seal'
import { transact, TryAgain } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

/**
 * The answer goes out only once the read is on record and the person's notice with it, in one step. Whatever breaks
 * off after that leaves a record of a read that nobody had, never a read without a record.
 */
export const reveal = useCase(privacy.calls.reveal, async ({ db, caller, now, requestId }, { memberId, what, why }) => {
  const [person, kept] = await Promise.all([db.members.find(memberId), db.privates.find(memberId)])
  const sealed = kept?.[what]
  if (!person || !sealed) return { outcome: 'refused', reason: 'nothing-kept' }
  const number = unseal(sealed, { memberId, field: what })
  if (number === null) return { outcome: 'refused', reason: 'cannot-open' }

  const audit = { _id: idFor(`${caller._id} ${memberId} ${what}`, requestId), at: now, by: caller._id, byName: caller.name, about: memberId, what, why }
  const told = notice('private-read', memberId, { by: caller.name, what: numberRules[what].name, why }, { now, requestId: audit._id })
  await transact(async transaction => {
    if (await transaction.find(db.audits, audit._id)) return
    await transaction.insert(db.audits, audit).catch((error: unknown) => {
      throw isDuplicate(error) ? new TryAgain() : error
    })
    await transaction.change(db.privates, memberId, telling(told))
  })
  return { outcome: 'shown', name: person.name, number, bankName: what === 'bankAccount' ? kept.bankName : '' }
})
