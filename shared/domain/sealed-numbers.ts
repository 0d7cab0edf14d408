import { bankCardProblem, checkBankCard } from './bank-card'
import { checkIdentityNumber, identityNumberProblem } from './identity-number'
import { maskBankCard, maskIdentityNumber } from './mask'

/** Numbers that are kept encrypted, and read in full by a call of its own alone. */
export const sealedNumbers = ['identityNumber', 'bankAccount'] as const
export type SealedNumber = (typeof sealedNumbers)[number]

interface NumberRule {
  /** As it stands on the screen. */
  name: string
  /** What it is asked for, said at the field. */
  purpose: string
  check: (text: string) => { ok: true; number: string } | { ok: false }
  problem: (text: string) => string | null
  mask: (number: string) => string
}

export const numberRules: Record<SealedNumber, NumberRule> = {
  identityNumber: {
    name: '身份证号',
    purpose: '发稿酬、代扣个人所得税时申报用，加密保存',
    check: checkIdentityNumber,
    problem: identityNumberProblem,
    mask: maskIdentityNumber,
  },
  bankAccount: {
    name: '银行卡号',
    purpose: '稿酬打到这张卡，加密保存',
    check: checkBankCard,
    problem: bankCardProblem,
    mask: maskBankCard,
  },
}
