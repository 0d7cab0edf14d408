import { fieldProblem } from '../../localcloud/wechat/message-fields'

/** Source: WeChat's documentation of `subscribeMessage.send`, the table of limits of the parameters' values. */
test.each([
  //  field                value                        fits
  ['thing1', '班组长培训：第 3 期（杭州）', true],
  ['thing1', '字'.repeat(20), true],
  ['thing1', '字'.repeat(21), false],
  ['number01', '32', true],
  ['number01', '三十二', false],
  ['letter1', 'abc', true],
  ['letter1', 'a1', false],
  ['symbol1', '+-*', true],
  ['symbol1', 'abc', false],
  ['character_string2', 'HX-2026/11', true],
  ['character_string2', '编号', false],
  ['time3', '15:01', true],
  ['time3', '2019年10月1日 15:01', true],
  ['time3', '2026-11-22 09:00:00', true],
  ['time3', '2026年11月22日 09:00~2026年11月22日 17:30', true],
  ['time3', '2026年11月22日', false],
  ['date4', '2019年10月1日', true],
  ['date4', '2019年10月1日 15:01', true],
  ['date4', '下周二', false],
  ['amount5', '¥100', true],
  ['amount5', '100元', true],
  ['amount5', '一百元', false],
  ['phone_number6', '+86-13800000000', true],
  ['phone_number6', '13800000000000000000', false],
  ['car_number7', '浙A00000', true],
  ['car_number7', '浙A00000000', false],
  ['name8', '林若溪', true],
  ['name8', 'Lin Ruoxi', true],
  ['name8', '长'.repeat(11), false],
  ['phrase9', '已通过', true],
  ['phrase9', '审核没有通过', false],
  ['phrase9', 'OK', false],
  ['word1', '没有这一类', false],
  ['thing1', '', false],
])('%s may be “%s”: %s', (key, value, fits) => {
  expect(fieldProblem({ [key]: { value } }) === undefined).toBe(fits)
})

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['a bare text', { thing1: '班组长培训' }],
  ['a null', { thing1: null }],
  ['a key of every object', { constructor: { value: 'x' } }],
])('%s is no set of fields', (_what, data) => {
  expect(fieldProblem(data)).toEqual(expect.any(String))
})

test('a number is read as its digits; a template takes its own fields and no other', () => {
  expect(fieldProblem({ number1: { value: 12 } }, ['number1'])).toBeUndefined()
  expect(fieldProblem({ number1: { value: 12 } }, ['number1', 'thing2'])).toBe('data.thing2.value is empty')
  expect(fieldProblem({ number1: { value: 12 }, thing2: { value: '课' } }, ['number1'])).toContain('not in the template')
})
