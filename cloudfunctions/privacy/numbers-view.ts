import type { PrivateDocument } from '../_kit/documents'

/** What is sealed, as everybody sees it. */
export const numbersOf = (kept: PrivateDocument | null) => ({
  identityNumber: kept?.identityNumber?.mask ?? '',
  bankAccount: kept?.bankAccount?.mask ?? '',
  bankName: kept?.bankName ?? '',
})
