import type { RefusalReason } from '../../../shared/contract/registration'

export const steps = ['填写', '核对', '完成'] as const

/** Why a registration was not taken, in the person's words. */
export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  'not-published': '这场活动还没有发布',
  cancelled: '这场活动已取消，不用再报',
  'not-open-yet': '还没有开始报名，到时再来',
  closed: '报名已截止，有变动可咨询会务',
  ended: '这场活动已经结束',
  'invoice-missing': '这场活动要填发票信息',
}

export const invoiceTypeNames = { special: '电子专票', ordinary: '电子普票', none: '不需要' } as const

export const invoiceLabels = {
  title: '抬头',
  taxpayerNumber: '税号',
  address: '注册地址',
  phone: '注册电话',
  bank: '开户行',
  account: '账号',
  email: '收票邮箱',
} as const
