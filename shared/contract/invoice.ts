import * as z from 'zod/mini'
import { checkTaxpayerNumber } from '../domain/credit-code'
import { line } from './fields'

const TaxpayerNumber = z.string().check(
  z.maxLength(60),
  // Spaces, dashes and full-width figures are how people copy it; it is kept as the authority writes it.
  z.overwrite(text => {
    const check = checkTaxpayerNumber(text)
    return check.ok ? check.code : text
  }),
  z.refine(text => checkTaxpayerNumber(text).ok),
)

const email = z.string().check(z.trim(), z.maxLength(80), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))

/**
 * Invoice details, as the notice of a training asks for them.
 * @source domain.md §1 (004): title and taxpayer number; for a special invoice also address, phone, bank and account; an e-mail to send it to
 */
export const Invoice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ordinary'), title: line(80), taxpayerNumber: TaxpayerNumber, email }),
  z.object({
    type: z.literal('special'),
    title: line(80),
    taxpayerNumber: TaxpayerNumber,
    address: line(100),
    phone: line(30),
    bank: line(80),
    account: z.string().check(z.trim(), z.regex(/^[0-9 ]{6,40}$/)),
    email,
  }),
])

export type Invoice = z.output<typeof Invoice>
