import { View } from '@tarojs/components'
import { useState } from 'react'

import type { InvoiceField } from '../../../shared/domain/invoice'
import { Card } from '../../components/card/card'
import { ChoiceSheet } from '../../components/field/choice-field'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import type { PartProps } from './fill-props'
import { invoiceFields, mustHaveInvoice, type Invoice, type RegisterForm } from './form'
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

/** Which invoice and for whom: typed, or one that was used before, whole. */
export function InvoiceFields({ me, activity, invoices, form, set, save, problemOf, leave, fixed }: PartProps) {
  const [choosing, setChoosing] = useState(false)
  if (fixed?.invoice) {
    return (
      <Section title='发票'>
        <Note>发票已开，抬头不能再改，有误可咨询会务</Note>
      </Section>
    )
  }
  const types = mustHaveInvoice(activity)
    ? (['special', 'ordinary'] as const)
    : (['special', 'ordinary', 'none'] as const)
  const fields = form.invoiceType === 'none' ? [] : form.invoiceType === 'ordinary' ? ordinary : special
  const others = invoices.filter(invoice => !standsIn(form, invoice))
  const fill = (invoice: Invoice) => {
    set({ ...invoiceFields(invoice, me.unitName), invoiceType: invoice.type })
    save()
  }
  const change = () => (others.length === 1 ? fill(others[0]!) : setChoosing(true))

  return (
    <View className='invoice'>
      <Section title='发票' more={others.length > 0 ? { label: '换一个抬头', onTap: change } : undefined}>
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
      <ChoiceSheet
        open={choosing}
        title='选一个抬头'
        options={invoices.map((invoice, i) => ({ value: String(i), label: invoice.title, detail: `${invoiceTypeNames[invoice.type]}，税号 ${invoice.taxpayerNumber}` }))}
        value={String(invoices.findIndex(invoice => standsIn(form, invoice)))}
        onClose={() => setChoosing(false)}
        onChoose={i => {
          setChoosing(false)
          fill(invoices[Number(i)]!)
        }}
      />
    </View>
  )
}

const standsIn = (form: RegisterForm, invoice: Invoice): boolean =>
  form.invoiceType === invoice.type &&
  (invoice.type === 'special' ? special : ordinary).every(field => form[field] === (invoice as Partial<Record<InvoiceField, string>>)[field])
