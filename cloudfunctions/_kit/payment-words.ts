import { paymentWayNames } from '../../shared/domain/activity-words'
import { formatYuan } from '../../shared/domain/money'
import type { RegistrationDocument } from './documents'

type Payment = Pick<NonNullable<RegistrationDocument['payment']>, 'way' | 'amount' | 'voucher'>

/** `微信，3,600 元，凭证 0088`: an amount never goes from a record's trail, even when the payment does. */
export const paymentWords = ({ way, amount, voucher }: Payment): string =>
  [paymentWayNames[way], `${formatYuan(amount)} 元`, voucher && `凭证 ${voucher}`].filter(Boolean).join('，')
