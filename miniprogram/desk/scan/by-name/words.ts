import type { Output } from '../../../../shared/contract/call'
import type { checkin } from '../../../../shared/contract/checkin'
import { placeNames } from '../../../../shared/domain/activity-words'
import { ineligibleWords } from '../../../../shared/domain/enrol-rules'

type Calls = (typeof checkin)['calls']
type Refusal<O> = Extract<O, { outcome: 'refused' }> extends { reason: infer R extends string } ? R : never

export type WalkInAnswer = Output<Calls['walkIn']>
export type Found = Output<Calls['find']>['people'][number]

/** Why nobody can be registered at the door, and what helps. */
export const walkInRefusals: Readonly<Record<Refusal<WalkInAnswer>, string>> = {
  ...ineligibleWords,
  'not-published': '活动还没有发布，发布后再报',
  'cancelled': '活动已取消，不再报名',
  'ended': '活动已结束，不再报名',
  'teams-only': '这场按队报名，可请领队录入队员',
  'full': '席位刚刚报满，可在报名名单里加席位后再报',
  'unit-full': '这家单位的席位已满，可与单位商量换人',
  'declined': '单位没有确认这个人，先在人员里确认',
  'no-such-unit': '这家单位不在会员名录里，核对单位',
  'fee-changed': '费用刚改过，按现在的金额收',
  'paid-before': '这位以前缴过这场的费用，不用再收，缴费选“稍后缴”再报',
}

export const invoiceRefusals: Readonly<Record<Refusal<Output<Calls['fillInvoice']>>, string>> = {
  'not-registered': '这位现在没有席位，不用补开票信息',
  'not-asked': '这场不收开票信息',
  'issued': '发票已开，抬头不能再改，有误可咨询会务',
}

/** What differs from somebody who is expected and has not come; empty where nothing does. */
export function standingWords({ status, inside, verdict, feeOwed }: Pick<Found, 'status' | 'inside' | 'verdict' | 'feeOwed'>): string {
  if (inside) return '已签到'
  if (status !== 'registered') return placeNames[status]
  if (verdict === 'not-on-list') return '不在这份名单'
  return feeOwed > 0 ? '费用待缴' : ''
}
