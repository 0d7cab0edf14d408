import { member } from '../../shared/contract/member'
import { whyNotConfirm } from '../../shared/domain/people-rules'
import { begun, ended } from '../../shared/domain/services'
import { notice, telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { noting } from '../_kit/noting'
import { endOffice } from '../_kit/end-office'
import { asKept } from './keep-person'

export const confirm = useCase(member.calls.confirm, async ({ db, caller, now, requestId, trail }, { people, decision }) => {
  const { standing } = decision
  const why = decision.standing === 'declined' ? decision.why : ''

  const decide = ({ id, unitId }: { id: string; unitId: string }) =>
    transact(async (transaction): Promise<'done' | NonNullable<ReturnType<typeof whyNotConfirm>>> => {
      const person = await transaction.find(db.members, id)
      if (!person) return 'changed'
      // Somebody said the same a moment ago: once is enough.
      if (person.requestId === requestId) return 'done'
      const against = whyNotConfirm(asKept(caller), asKept(person), unitId, standing)
      if (against) return against
      if (person.standing === standing) return 'done'

      const entry = trail(standing, why)
      const unit = { id: person.unitId, name: person.unitName }
      const fields =
        standing === 'confirmed'
          ? { standing, services: begun(person.services, unit, now) }
          : { standing, services: ended(person.services, now), contact: false, roles: await endOffice(transaction, person, entry) }
      const told = notice(`standing-${standing}`, id, { unit: person.unitName, why }, { now, requestId })
      await transaction.change(db.members, id, { ...fields, ...noting(entry), ...telling(told) })
      return 'done'
    })

  const results = []
  for (const each of people) results.push({ id: each.id, result: await decide(each) })
  return { results }
})
