import type { Me } from '../../../shared/contract/member'
import { answersOf, knownAnswers, mustHaveInvoice, problemsOf } from './form'

const me: Me = {
  id: '000000000000',
  name: '林若溪',
  phone: '13800000527',
  phoneVerified: true,
  unitId: '000000000001',
  unitName: '河州移动示例公司',
  department: '客户服务部',
  standing: 'confirmed',
  declinedWhy: '',
  contact: false,
  roles: [],
  post: null,
  consent: '',
}
const course = {
  asks: ['invoice'] as ('invoice' | 'remark' | 'department')[],
  rooms: [{ kind: 'shared' as const, price: 18_000 }],
  fee: 360_000,
}
const nothing = { answers: null, invoice: null }
const ordinary = {
  type: 'ordinary',
  title: '河州示例',
  taxpayerNumber: '91990100MA0X7K2H4Q',
  email: 'a@example.com',
} as const

test('a newcomer finds their unit as the title of a special invoice', () => {
  expect(knownAnswers(me, nothing, course)).toMatchObject({
    invoiceType: 'special',
    title: '河州移动示例公司',
    department: '客户服务部',
    email: '',
  })
})

test('whoever was here before finds their last invoice', () => {
  expect(knownAnswers(me, { answers: null, invoice: ordinary }, course)).toMatchObject({
    invoiceType: 'ordinary',
    title: '河州示例',
    bank: '',
  })
})

test('an invoice is asked of those who pay', () => {
  expect(mustHaveInvoice(course)).toBe(true)
  expect(mustHaveInvoice({ ...course, fee: 0 })).toBe(false)
  expect(mustHaveInvoice({ asks: [], fee: 100 })).toBe(false)
  expect(knownAnswers(me, nothing, { ...course, fee: 0 }).invoiceType).toBe('none')
})

test('only what is asked is checked and given', () => {
  const form = { ...knownAnswers(me, nothing, course), remark: '素食', room: 'shared' as const }
  expect(problemsOf(form, course).map(({ field }) => field)).toEqual([
    'taxpayerNumber',
    'address',
    'phone',
    'bank',
    'account',
    'email',
  ])
  expect(problemsOf({ ...form, invoiceType: 'ordinary' }, course).map(({ field }) => field)).toEqual([
    'taxpayerNumber',
    'email',
  ])
  expect(problemsOf({ ...form, invoiceType: 'none' }, course)).toEqual([])
  expect(answersOf({ ...form, invoiceType: 'none' }, course)).toEqual({
    department: '',
    room: 'shared',
    remark: '',
    invoice: null,
  })
  expect(answersOf(form, { asks: [], rooms: [] })).toEqual({ department: '', room: 'none', remark: '', invoice: null })
})

test('an ordinary invoice carries no bank, a special one a tidy account', () => {
  const form = { ...knownAnswers(me, nothing, course), account: '１２３-４５６ ７８', bank: '河州银行' }
  expect(answersOf({ ...form, invoiceType: 'ordinary' }, course).invoice).not.toHaveProperty('bank')
  expect(answersOf(form, course).invoice).toMatchObject({ type: 'special', account: '123 456 78', bank: '河州银行' })
})
