import { isPhoneLine, isTransferAccount } from '../../../shared/domain/association-lines'

/** What is wrong under the field; null when all is well. */
export const contactProblem = (phone: string): string | null =>
  phone.trim() === '' || isPhoneLine(phone.trim()) ? null : '只写数字、横线和“转”，如 0371-6600 1200 转 8'

export const accountProblem = (account: string): string | null =>
  account.trim() === '' || isTransferAccount(account.trim()) ? null : '账号是 8 至 40 位数字，可以有空格和横线'
