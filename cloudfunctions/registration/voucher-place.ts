import type { RegistrationDocument } from '../_kit/documents'

/** A registration as the rule of vouchers sees it. */
export const voucherPlace = (mine: RegistrationDocument | null) => mine && { status: mine.status, fee: mine.fee, paid: mine.payment !== null }
