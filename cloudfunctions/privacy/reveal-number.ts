import { privacy } from '../../shared/contract/privacy'
import { putOnRecord } from '../_kit/put-on-record'
import { unseal } from '../_kit/seal'
import { useCase } from '../_kit/use-case'

export const reveal = useCase(privacy.calls.reveal, async ({ db, caller, now, requestId, session }, { memberId, what, why }) => {
  const [person, kept] = await Promise.all([db.members.find(memberId), db.privates.find(memberId)])
  const sealed = kept?.[what]
  if (!person || !sealed) return { outcome: 'refused', reason: 'nothing-kept' }
  const number = unseal(sealed, { memberId, field: what })
  if (number === null) return { outcome: 'refused', reason: 'cannot-open' }

  await putOnRecord([{ memberId, what, why }], { caller, now, requestId, session })
  return { outcome: 'shown', name: person.name, number, bankName: what === 'bankAccount' ? kept.bankName : '' }
})
