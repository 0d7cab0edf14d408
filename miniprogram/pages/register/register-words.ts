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
  'answers-wrong': '有问题没有答全，或刚刚改过，核对后再报',
  'teams-only': '这场活动按队报名，由领队报名',
  'awaiting-unit': '只限受邀单位的人员，等单位确认您之后再报',
  'unit-not-invited': '这场活动没有邀请您的单位，可咨询会务',
  'grade-not-invited': '这场活动限其他级别的会员单位，可咨询会务',
  'role-not-invited': '这场活动限受邀的人员，可咨询会务',
  'certificate-missing': '要先取得所需的证书，没有查到您的记录',
  'certificate-unstated': '填写您的证书编号后再报',
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
