import { member } from '../../shared/contract/member'
import { whyNotChangePhone } from '../../shared/domain/people-rules'
import { maskPhone } from '../../shared/domain/phone'
import { unbindAdmin } from '../_kit/admins'
import { isDuplicate } from '../_kit/collection'
import { notice, telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { noting } from '../_kit/noting'
import { asKept, personKeptBy } from './keep-person'
import { unboundOpenid } from '../_kit/unbound'

export const changePhone = useCase(member.calls.changePhone, async ({ db, caller, now, requestId, trail }, { id, phone, release, why }) => {
  try {
    return await transact(async transaction => {
      const person = await personKeptBy(caller, transaction, id)
      if (person.requestId === requestId) return { outcome: 'done' } as const
      const against = whyNotChangePhone(asKept(caller), asKept(person))
      if (against) return { outcome: 'refused', reason: against } as const
      if (release && person.roles.includes('admin') && !(await unbindAdmin(transaction, id))) return { outcome: 'refused', reason: 'last-admin' } as const

      const entry = trail(release ? 'phone-changed-and-released' : 'phone-changed', why)
      const told = notice('phone-changed', id, { phone: maskPhone(phone) }, { now, requestId })
      const fields = { phone, phoneVerified: false, ...(release && { openid: unboundOpenid(id) }) }
      await transaction.change(db.members, id, { ...fields, ...noting(entry), ...telling(told) })
      return { outcome: 'done' } as const
    })
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'refused', reason: 'phone-taken' }
    throw error
  }
})
