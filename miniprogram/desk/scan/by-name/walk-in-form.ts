import type { PaymentWay } from '../../../../shared/contract/activity-plan'
import type { Input } from '../../../../shared/contract/call'
import type { checkin } from '../../../../shared/contract/checkin'
import { formatYuan, type Fen } from '../../../../shared/domain/money'
import { invoiceProblems } from '../../../../shared/domain/invoice'
import { checkPhone, phoneProblem } from '../../../../shared/domain/phone'
import { invoiceOf, type Draft } from '../../unit/invoice-form'
import type { Place } from '../offline/desk-view'

/** What stands in the form, as typed. */
export interface WalkInForm {
  name: string
  phone: string
  unitId: string
  unitName: string
  department: string
  /** Of the invoice: filled in now, or later. */
  invoice: 'special' | 'ordinary' | 'later'
  /** How they have just paid; null for who pays later. */
  way: PaymentWay | null
  voucher: string
  /** Why who may come is set aside. */
  despite: string
}

export const blankWalkIn = (name: string): WalkInForm => ({
  name,
  phone: '',
  unitId: '',
  unitName: '',
  department: '',
  invoice: 'later',
  way: null,
  voucher: '',
  despite: '',
})

/** @returns the sentence under each field, and how many lines of the invoice are not in order */
export const problemsOf = ({ name, phone, unitId, invoice }: WalkInForm, draft: Draft) => ({
  name: name.trim() ? null : '填写姓名',
  phone: phoneProblem(phone),
  unit: unitId ? null : '选择单位',
  invoice: invoice === 'later' ? 0 : invoiceProblems(draft).length,
})

/** `报名并签到，3,600 元`. */
export function walkInLabel({ way, despite }: Pick<WalkInForm, 'way' | 'despite'>, fee: Fen): string {
  const money = fee === 0 ? '' : way ? `，${formatYuan(fee)} 元` : '，费用待缴'
  return `${despite.trim() ? '特许' : ''}报名并签到${money}`
}

/** What the function is given, of a form without problems. */
export function askedOfWalkIn(form: WalkInForm, draft: Draft, { activityId, listId, desk }: Place & { activityId: string }, fee: Fen): Input<(typeof checkin)['calls']['walkIn']> {
  const { name, unitId, department, invoice, way, voucher, despite } = form
  const phone = checkPhone(form.phone)
  return {
    activityId,
    listId,
    desk,
    name: name.trim(),
    phone: phone.ok ? phone.phone : form.phone,
    unitId,
    department: department.trim(),
    invoice: invoice === 'later' ? null : invoiceOf(draft),
    payment: way ? { way, amount: fee, voucher: voucher.trim() } : null,
    despite: despite.trim(),
  }
}
