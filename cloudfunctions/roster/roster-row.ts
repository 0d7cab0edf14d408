import type { RosterRow } from '../../shared/contract/roster'
import type { RegistrationDocument } from '../_kit/documents'

/** A registration as a line of the roster. */
export const rowOf = (each: RegistrationDocument): RosterRow => ({
  id: each._id,
  number: each.number,
  status: each.status,
  offerUntil: each.offerUntil?.getTime() ?? null,
  name: each.name,
  unitId: each.unitId,
  unitName: each.unitName,
  phone: each.phone,
  room: each.answers.room,
  roomNumber: each.roomNumber,
  fee: each.payment?.amount ?? each.fee,
  feePaid: each.payment !== null,
  voucherSent: each.voucher !== null,
  invoiceType: each.answers.invoice?.type ?? 'none',
  invoiceNumber: each.invoice?.number ?? '',
  certificateNumber: each.certificate?.number ?? '',
  teamId: each.teamId,
  arrivedAt: each.presence[0]?.at.getTime() ?? null,
})
