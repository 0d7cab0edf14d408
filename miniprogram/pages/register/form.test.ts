import type { Me } from '../../../shared/contract/member'
import type { Answers } from '../../../shared/contract/registration'
import { noRestriction } from '../../../shared/domain/eligibility'
import { answersOf, formOf, knownAnswers, mustHaveInvoice, problemsOf, type Known, type Question } from './form'

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
const question = (overrides: Partial<Question> & { id: string }): Question =>
  ({ kind: 'text', label: '论文题目', hint: '', required: true, options: [], grades: [], when: null, ...overrides })
const course = {
  asks: ['invoice'] as ('invoice' | 'remark' | 'department')[],
  rooms: [{ kind: 'shared' as const, price: 18_000 }],
  fee: 360_000,
  questions: [] as Question[],
  eligibility: noRestriction as { grades: []; unitIds: []; roles: []; certificate: { name: string; activityId: string | null } | null },
}
const nothing: Answers = { department: '', room: 'none', remark: '', invoice: null, questions: {}, certificate: '' }
const known = (last: Partial<Answers> = {}, invoices: Known['invoices'] = []): Known => ({ own: null, last: { ...nothing, ...last }, invoices, grade: 'director' })
const ordinary = {
  type: 'ordinary',
  title: '河州示例',
  taxpayerNumber: '91990100MA0X7K2H4Q',
  email: 'a@example.com',
} as const

describe('what stands in the form before anyone typed', () => {
  test('a newcomer finds their unit as the title of a special invoice', () => {
    expect(knownAnswers(me, known(), course)).toMatchObject({
      invoiceType: 'special',
      title: '河州移动示例公司',
      department: '客户服务部',
      email: '',
    })
  })

  test('a newcomer of a unit that told its invoice finds that, where one is asked for', () => {
    expect(knownAnswers(me, known({}, [ordinary]), course)).toMatchObject({ invoiceType: 'ordinary', title: '河州示例' })
    expect(knownAnswers(me, known({}, [ordinary]), { ...course, fee: 0 })).toMatchObject({ invoiceType: 'none', title: '河州移动示例公司' })
  })

  test('whoever was here before finds what they answered last', () => {
    const last = { department: '市场部', room: 'shared', remark: '素食', invoice: ordinary, questions: { aaaaaa: 3, bbbbbb: ['x00001'] } } as const
    expect(knownAnswers(me, known({ ...last, questions: { aaaaaa: 3, bbbbbb: ['x00001'] } }, [ordinary]), course)).toMatchObject({
      department: '市场部',
      room: 'shared',
      remark: '素食',
      invoiceType: 'ordinary',
      title: '河州示例',
      bank: '',
      questions: { aaaaaa: '3', bbbbbb: ['x00001'] },
    })
  })

  test('answers to be changed come as they were given', () => {
    expect(formOf(nothing, me, { ...course, fee: 0 })).toMatchObject({ department: '', invoiceType: 'none' })
  })
})

test('an invoice is asked of those who pay', () => {
  expect(mustHaveInvoice(course)).toBe(true)
  expect(mustHaveInvoice({ ...course, fee: 0 })).toBe(false)
  expect(mustHaveInvoice({ asks: [], fee: 100 })).toBe(false)
})

test('only what is asked is checked and given', () => {
  const form = { ...knownAnswers(me, known(), course), remark: '素食', room: 'shared' as const, certificate: 'HZ-001' }
  const fields = (invoiceType: 'special' | 'ordinary' | 'none') => problemsOf({ ...form, invoiceType }, course, null).map(({ field }) => field)
  expect(fields('special')).toEqual(['taxpayerNumber', 'address', 'phone', 'bank', 'account', 'email'])
  expect(fields('ordinary')).toEqual(['taxpayerNumber', 'email'])
  expect(fields('none')).toEqual([])
  expect(answersOf({ ...form, invoiceType: 'none' }, course, null)).toEqual({ ...nothing, room: 'shared' })
  expect(answersOf(form, { ...course, asks: [], rooms: [] }, null)).toEqual(nothing)
})

test('an ordinary invoice carries no bank, a special one a tidy account', () => {
  const form = { ...knownAnswers(me, known(), course), account: '１２３-４５６ ７８', bank: '河州银行' }
  expect(answersOf({ ...form, invoiceType: 'ordinary' }, course, null).invoice).not.toHaveProperty('bank')
  expect(answersOf(form, course, null).invoice).toMatchObject({ type: 'special', account: '123 456 78', bank: '河州银行' })
})

test('a certificate is stated where it is not one of ours', () => {
  const form = knownAnswers(me, known(), course)
  const asking = (activityId: string | null) => ({ ...course, asks: [], eligibility: { ...course.eligibility, certificate: { name: '内训师证', activityId } } })
  expect(problemsOf(form, asking(null), null)).toEqual([{ field: 'certificate', problem: '填写证书上的编号' }])
  expect(problemsOf({ ...form, certificate: 'HZ-001' }, asking(null), null)).toEqual([])
  expect(answersOf({ ...form, certificate: 'HZ-001' }, asking(null), null).certificate).toBe('HZ-001')
  expect(problemsOf(form, asking('000000000009'), null)).toEqual([])
})

describe('own questions', () => {
  const stays = question({ id: 'aaaaaa', kind: 'choice', label: '是否接站', options: [{ id: 'y00001', label: '要' }, { id: 'n00001', label: '不要' }] })
  const train = question({ id: 'bbbbbb', label: '车次', when: { questionId: 'aaaaaa', optionIds: ['y00001'] } })
  const people = question({ id: 'cccccc', kind: 'number', label: '随行人数', grades: ['chair'], required: false })
  const asking = { ...course, asks: [], questions: [stays, train, people] }
  const form = (questions: Record<string, string | string[]>) => ({ ...knownAnswers(me, known(), course), questions })
  const fields = (questions: Record<string, string | string[]>, grade: 'chair' | null = null) => problemsOf(form(questions), asking, grade).map(({ field }) => field)

  test('come with the answer that they depend on, and with the grade', () => {
    expect(fields({})).toEqual(['question:aaaaaa'])
    expect(fields({ aaaaaa: 'y00001' })).toEqual(['question:bbbbbb'])
    expect(fields({ aaaaaa: 'n00001', cccccc: '两位' })).toEqual([])
    expect(fields({ aaaaaa: 'n00001', cccccc: '两位' }, 'chair')).toEqual(['question:cccccc'])
  })

  test('what is asked no more is not given, and stays in the form', () => {
    const typed = form({ aaaaaa: 'n00001', bbbbbb: 'G123', cccccc: '２' })
    expect(answersOf(typed, asking, 'chair').questions).toEqual({ aaaaaa: 'n00001', cccccc: 2 })
    expect(typed.questions.bbbbbb).toBe('G123')
  })

  test.each<[string, string | number]>([['1,200', 1200], [' 3.5 ', 3.5], ['１２', 12], ['两个', '两个']])('%s as a number', (text, number) =>
    expect(answersOf(form({ cccccc: text, aaaaaa: 'n00001' }), asking, 'chair').questions.cccccc).toBe(number))
})
