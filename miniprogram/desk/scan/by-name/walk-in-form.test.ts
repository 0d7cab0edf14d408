import { draftOf } from '../../unit/invoice-form'
import { askedOfWalkIn, blankWalkIn, problemsOf, walkInLabel, type WalkInForm } from './walk-in-form'

const activity = { fee: 360_000 }
const filled: WalkInForm = { ...blankWalkIn('林若溪'), phone: '138 0000 0527', unitId: 'unit00000001', unitName: '河州移动' }
const draft = draftOf({ name: '河州移动', creditCode: '91410000MA4000000E', address: '', invoice: null })

test('what is missing or wrong is said field by field', () => {
  expect(problemsOf(blankWalkIn(''), draft)).toMatchObject({ name: '填写姓名', phone: '填写手机号，11 位', unit: '选择单位' })
  expect(problemsOf({ ...filled, phone: '1380000' }, draft).phone).toBe('少 4 位，应为 11 位')
  expect(problemsOf(filled, draft)).toEqual({ name: null, phone: null, unit: null, invoice: 0 })
})

test('an invoice counts only where it is filled in now', () => {
  expect(problemsOf({ ...filled, invoice: 'special' }, draft).invoice).toBeGreaterThan(0)
  expect(problemsOf({ ...filled, invoice: 'ordinary' }, { ...draft, type: 'ordinary', email: 'a@b.example' }).invoice).toBe(0)
})

test.each([
  [{ fee: 0 }, {}, '报名并签到'],
  [activity, {}, '报名并签到，费用待缴'],
  [activity, { way: 'wechat' }, '报名并签到，3,600 元'],
  [activity, { despite: '理事长同意' }, '特许报名并签到，费用待缴'],
] as const)('the button says what it does: %j %j', (asking, change, label) => expect(walkInLabel({ ...filled, ...change }, asking.fee)).toBe(label))

test('the function is asked for what the activity asks, and told no payment that was not made', () => {
  const place = { activityId: 'a', listId: 'arrive', way: 'in', desk: '东门' } as const
  expect(askedOfWalkIn(filled, draft, place, 360_000)).toEqual({
    activityId: 'a', listId: 'arrive', desk: '东门', name: '林若溪', phone: '13800000527', unitId: 'unit00000001', department: '', invoice: null, payment: null, despite: '',
  })
  expect(askedOfWalkIn({ ...filled, way: 'card', voucher: ' 0088 ' }, draft, place, 360_000).payment).toEqual({ way: 'card', amount: 360_000, voucher: '0088' })
})
