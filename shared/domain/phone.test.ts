import fc from 'fast-check'
import { checkPhone, maskPhone, phoneProblem } from './phone'

test.each([
  '13800000527', ' 138 0000 0527 ', '138-0000-0527', '+86 13800000527', '+8613800000527', '008613800000527', '１３８０００００５２７',
])('%j is 13800000527', text => {
  expect(checkPhone(text)).toEqual({ ok: true, phone: '13800000527' })
  expect(phoneProblem(text)).toBeNull()
})

test.each([
  ['',              { reason: 'length', missing: 11 }, '填写手机号，11 位'],
  ['1380000052',    { reason: 'length', missing: 1 },  '少 1 位，应为 11 位'],
  ['138000005270',  { reason: 'length', missing: -1 }, '多 1 位，应为 11 位'],
  ['12800000527',   { reason: 'prefix' },              '手机号以 13 至 19 开头，核对前两位'],
  ['03710000000',   { reason: 'prefix' },              '手机号以 13 至 19 开头，核对前两位'],
  ['1380000052七',  { reason: 'charset' },             '手机号里只有数字'],
  ['1380000052O',   { reason: 'charset' },             '手机号里只有数字'],
])('%j', (text, check, sentence) => {
  expect(checkPhone(text)).toEqual({ ok: false, ...check })
  expect(phoneProblem(text)).toBe(sentence)
})

test.each([['13800000527', '138****0527'], ['0371', '****'], ['', '']])('%j is shown as %j', (phone, masked) =>
  expect(maskPhone(phone)).toBe(masked))

test('what is accepted is accepted again, and masked in its middle', () => {
  fc.assert(fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), number => {
    const phone = String(number)
    expect(checkPhone(phone)).toEqual({ ok: true, phone })
    expect(maskPhone(phone)).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`)
  }))
})
