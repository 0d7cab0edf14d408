import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import type { FormField, Invoice } from '../register/form'
import { InvoiceFields } from '../register/invoice-fields'
import { Words } from '../../components/text/words'
import type { Enrolling } from './use-enrolling'
import '../register/register.css'

interface SharedInvoiceProps {
  enrolling: Enrolling
  activity: Activity
  me: Me
  invoices: readonly Invoice[]
}

/** One invoice for all whose own is not known. */
export function SharedInvoice({ enrolling, activity, me, invoices }: SharedInvoiceProps) {
  const { asksInvoice, invoiceProblems, shared, setShared, list, tried, paying } = enrolling
  const [left, setLeft] = useState<readonly FormField[]>([])
  if (!asksInvoice) return null
  return (
    <>
      <InvoiceFields
        me={me}
        activity={{ ...activity, fee: paying.fee }}
        grade={null}
        invoices={invoices}
        form={shared}
        set={setShared}
        save={list.save}
        problemOf={field => (tried || left.includes(field) ? invoiceProblems.find(each => each.field === field)?.problem : undefined)}
        leave={field => setLeft(earlier => [...earlier, field])}
      />
      <View className='people-hint cap muted'><Words>名单上的人都用这一张，表格里另写了发票的除外。</Words></View>
    </>
  )
}
