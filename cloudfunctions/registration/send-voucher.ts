import { registration } from '../../shared/contract/registration'
import { whyNoVoucher } from '../../shared/domain/answer-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { forgetFile } from '../_kit/files'
import { noting } from '../_kit/noting'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { ownFile } from './own-file'
import { voucherPlace } from './voucher-place'

export const sendVoucher = useCase(registration.calls.sendVoucher, async ({ db, now, caller, trail }, { activityId, fileId }) => {
  const id = registrationId(activityId, caller._id)
  const before = await db.registrations.find(id)
  const held = before?.voucher ?? null
  if (before && (held?.fileId ?? null) === fileId) return told(held)
  const against = whyNoVoucher(voucherPlace(before))
  if (against) return { outcome: 'refused', reason: against }
  const file = fileId && (await ownFile(fileId, caller.openid, 'voucher'))
  if (file && file.outcome === 'refused') return file

  const voucher = fileId ? { fileId, at: now } : null
  const changed = await db.registrations.change(
    { _id: id, status: 'registered', payment: null, 'voucher.fileId': held?.fileId ?? null },
    { voucher: voucher && _.set(voucher), ...noting(trail(voucher ? 'voucher-sent' : 'voucher-taken-back')) },
  )
  // Another hand of the same person, or staff, came in between: the next try sees what they did.
  if (!changed) throw new AppError('BUSY')
  if (held) await forgetFile(held.fileId)
  return told(voucher)
})

const told = (voucher: { at: Date } | null) =>
  voucher ? ({ outcome: 'sent', sentAt: voucher.at.getTime() } as const) : ({ outcome: 'taken-back' } as const)
