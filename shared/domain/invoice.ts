import { taxpayerNumberProblem } from './credit-code'

/** Invoice details as a person has filled them in so far; `shared/contract/invoice.ts` says what is accepted. */
export interface InvoiceDraft {
  type: 'ordinary' | 'special'
  title: string
  taxpayerNumber: string
  email: string
  address?: string
  phone?: string
  bank?: string
  account?: string
}

export type InvoiceField = Exclude<keyof InvoiceDraft, 'type'>

/**
 * What is missing or wrong, field by field in the order of the form, in the person's words.
 *
 * @source domain.md §1 (seed 004): title and taxpayer number; for a special invoice also address, phone, bank and
 * account; an e-mail to send it to
 */
export function invoiceProblems(invoice: InvoiceDraft): { field: InvoiceField; problem: string }[] {
  const fields = invoice.type === 'special' ? specialFields : ordinaryFields
  return fields.flatMap(field => {
    const problem = problemOf[field](invoice[field]?.trim() ?? '')
    return problem ? [{ field, problem }] : []
  })
}

const ordinaryFields: readonly InvoiceField[] = ['title', 'taxpayerNumber', 'email']
const specialFields: readonly InvoiceField[] =
  ['title', 'taxpayerNumber', 'address', 'phone', 'bank', 'account', 'email']

const required = (sentence: string) => (text: string) => (text === '' ? sentence : null)
const written = (form: RegExp, missing: string, wrong: string) => (text: string) =>
  text === '' ? missing : form.test(text) ? null : wrong

const problemOf: Readonly<Record<InvoiceField, (text: string) => string | null>> = {
  title: required('填写发票抬头，一般是单位全称'),
  taxpayerNumber: taxpayerNumberProblem,
  address: required('填写注册地址'),
  phone: written(/^[\d\s()+\-（）－转]{7,30}$/, '填写注册电话', '电话只有数字和区号间的短横，如 0371-00000000'),
  bank: required('填写开户银行，写到支行'),
  account: written(/^[0-9 ]{6,40}$/, '填写银行账号', '账号是 6 位以上的数字'),
  email: written(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '填写收发票的邮箱', '邮箱少了“@”或后缀，如 name@example.com'),
}
