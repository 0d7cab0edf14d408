import type { Invoice } from '../../../shared/contract/invoice'
import type { UnitRecord } from '../../../shared/contract/unit'
import type { InvoiceDraft, InvoiceField } from '../../../shared/domain/invoice'

export type Draft = Required<InvoiceDraft>

const ordinary: readonly InvoiceField[] = ['title', 'taxpayerNumber', 'email']
const special: readonly InvoiceField[] = ['title', 'taxpayerNumber', 'address', 'phone', 'bank', 'account', 'email']

/** What is asked for an invoice of this type, in the order of the form. */
export const fieldsOf = ({ type }: Pick<Draft, 'type'>): readonly InvoiceField[] => (type === 'special' ? special : ordinary)

/** What stands in the form: the invoice on record, or what the unit's own data say of one. */
export function draftOf({ name, creditCode, address, invoice }: Pick<UnitRecord, 'name' | 'creditCode' | 'address' | 'invoice'>): Draft {
  const known: Draft = { type: 'special', title: name, taxpayerNumber: creditCode, address, phone: '', bank: '', account: '', email: '' }
  return { ...known, ...invoice }
}

/** What the function is given: what its type asks for, and nothing else. */
export function invoiceOf(draft: Draft): Invoice {
  const { type, title, taxpayerNumber, email, address, phone, bank, account } = draft
  return type === 'ordinary' ? { type, title, taxpayerNumber, email } : { type, title, taxpayerNumber, address, phone, bank, account, email }
}
