import { member } from '../../shared/contract/member'
import { isDuplicate } from '../_kit/collection'
import { useCase } from '../_kit/use-case'
import { noting } from '../_kit/noting'
import { saved } from './me-view'
import { proves } from '../_kit/phone-proof'

export const bindPhone = useCase(member.calls.bindPhone, async ({ db, caller, now, requestId, trail }, { phone, proof }) => {
  if (caller.requestId === requestId) return saved(caller)

  const phoneVerified = proof !== ''
  if (phoneVerified && !proves(proof, { openid: caller.openid, phone }, now)) return { outcome: 'refused', reason: 'proof-expired' }
  if (!phoneVerified && phone === caller.phone) return saved(caller)
  if (!phoneVerified && caller.phoneVerified) return { outcome: 'refused', reason: 'needs-proof' }

  const change = { phone, phoneVerified, ...noting(trail('phone-bound')) }
  try {
    const after = await db.members.changeAndGet({ _id: caller._id }, change)
    return saved(after ?? { ...caller, phone, phoneVerified })
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'refused', reason: 'phone-taken' }
    throw error
  }
})
