import { member } from '../../shared/contract/member'
import { checkPhone } from '../../shared/domain/phone'
import { useCase } from '../_kit/use-case'
import { askWeChat } from '../_kit/wechat'
import { withFirstAdmin } from './first-admin'
import { proofOf } from '../_kit/phone-proof'
import { isUnbound } from '../_kit/unbound'

export const provePhone = useCase(member.calls.provePhone, async ({ db, now, openid }, { code }) => {
  const { errcode, phone_info: info } = await askWeChat('phonenumber.getPhoneNumber', { code })
  if (errcode !== 0) return { outcome: 'refused', reason: 'code-expired' }

  const check = checkPhone((info as { purePhoneNumber?: string } | undefined)?.purePhoneNumber ?? '')
  if (!check.ok) return { outcome: 'refused', reason: 'not-mainland' }
  const { phone } = check

  const found = await db.members.findOne({ phone })
  if (found && !isUnbound(found) && found.openid !== openid) return { outcome: 'refused', reason: 'phone-bound' }
  const holder = await withFirstAdmin(phone, found, now)

  const entered = holder && isUnbound(holder) && {
    name: holder.name, unitId: holder.unitId, unitName: holder.unitName, department: holder.department,
  }
  return { outcome: 'proved', phone, proof: proofOf({ openid, phone }, now), entered: entered || null }
})
