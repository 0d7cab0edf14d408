import { View } from '@tarojs/components'
import { useState } from 'react'

import type { InvoiceField } from '../../../shared/domain/invoice'
import { Card } from '../../components/card/card'
import { TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import type { FillProps } from './fill-props'
import { invoiceFields, mustHaveInvoice } from './form'
import { invoiceLabels, invoiceTypeNames } from './register-words'

/** The longest that is accepted. @source shared/contract/invoice.ts */
const longest: Readonly<Record<InvoiceField, number>> = {
  title: 80,
  taxpayerNumber: 60,
  address: 100,
  phone: 30,
  bank: 80,
  account: 40,
  email: 80,
}

const ordinary: readonly InvoiceField[] = ['title', 'taxpayerNumber', 'email']
const special: readonly InvoiceField[] = ['title', 'taxpayerNumber', 'address', 'phone', 'bank', 'account', 'email']

/** Which invoice and for whom; what is wrong stands under a field once it was left, and then follows the typing. */
export function InvoiceFields({ me, activity, lastInvoice, form, set, save, problems, all }: FillProps) {
  const [left, setLeft] = useState<readonly InvoiceField[]>([])
  const types = mustHaveInvoice(activity)
    ? (['special', 'ordinary'] as const)
    : (['special', 'ordinary', 'none'] as const)
  const fields = form.invoiceType === 'none' ? [] : form.invoiceType === 'ordinary' ? ordinary : special
  const last = lastInvoice && invoiceFields(lastInvoice, me.unitName)
  const differs = last && special.some(field => last[field] !== form[field])

  const problemOf = (field: InvoiceField) =>
    all || left.includes(field) ? problems.find(problem => problem.field === field)?.problem : undefined

  function leave(field: InvoiceField) {
    save()
    setLeft(earlier => (earlier.includes(field) ? earlier : [...earlier, field]))
  }

  return (
    <View className='invoice'>
      <Section
        title='发票'
        more={
          lastInvoice && last && differs
            ? { label: '用上次的抬头', onTap: () => set({ ...last, invoiceType: lastInvoice.type }) }
            : undefined
        }
      >
        <Card>
          <View className='invoice__type'>
            <Seg
              label='发票类型'
              options={types.map(value => ({ value, label: invoiceTypeNames[value] }))}
              value={form.invoiceType}
              onChange={invoiceType => set({ invoiceType })}
            />
          </View>
          {fields.map(field => (
            <TextField
              key={field}
              label={invoiceLabels[field]}
              value={form[field]}
              maxLength={longest[field]}
              error={problemOf(field)}
              onChange={value => set({ [field]: value })}
              onBlur={() => leave(field)}
            />
          ))}
        </Card>
      </Section>
    </View>
  )
}
