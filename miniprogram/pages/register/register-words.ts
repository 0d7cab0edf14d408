export { refusalWords } from '../../../shared/domain/refusal-words'

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
