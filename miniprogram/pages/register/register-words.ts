export { refusalWords } from '../../../shared/domain/refusal-words'

/** Why answers could not be changed, and what helps. */
export const revisionRefusals = {
  'not-registered': '您现在没有报这场活动，不用修改',
  cancelled: '这场活动已取消，不用再改',
  ended: '这场活动已经结束',
  closed: '报名已截止，要改可咨询会务',
  'invoice-issued': '发票已开，抬头不能再改，有误可咨询会务',
  'room-assigned': '房间已安排，有变动可咨询会务',
  'invoice-missing': '这场活动要填发票信息',
  'answers-wrong': '有问题没有答全，或刚刚改过，核对后再存',
  'certificate-unstated': '填写您的证书编号后再存',
} as const

export const steps = ['填写', '核对', '完成'] as const

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
