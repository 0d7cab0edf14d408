import { registration } from '../../shared/contract/registration'
import { whyNoVoucher } from '../../shared/domain/answer-rules'
import { linkTo } from '../_kit/files'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { voucherPlace } from './voucher-place'

/** Seconds that a link is good for. */
const goodFor = 600

export const papers = useCase(registration.calls.papers, async ({ db, caller }, { activityId }) => {
  const mine = await db.registrations.find(registrationId(activityId, caller._id))
  const { voucher, invoice } = mine ?? { voucher: null, invoice: null }
  return {
    voucher: voucher && { fileId: voucher.fileId, sentAt: voucher.at.getTime() },
    noVoucher: whyNoVoucher(voucherPlace(mine)),
    invoice: invoice && {
      number: invoice.number,
      issuedAt: invoice.at.getTime(),
      url: invoice.fileId ? await linkTo(invoice.fileId, goodFor) : null,
    },
  }
})
