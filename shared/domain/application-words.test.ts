import { applicationActWords, takenWords } from './application-words'

test.each([
  ['code', 'member', '河州光缆示例公司已是会员单位，用的就是这个信用代码。您是这个单位的人，直接登记即可'],
  ['name', 'left', '这个名称在河州光缆示例公司的旧记录里，恢复会籍联系秘书处'],
] as const)('a taken %s of a unit that is %s: whose it is, and what to do', (what, by, words) =>
  expect(takenWords(what, by, '河州光缆示例公司')).toBe(words))

test('an application is not public: nobody is told whose it is', () =>
  expect(takenWords('code', 'applying', '')).toBe('这个信用代码已有人提交入会申请，正在办理。可问问同事，或联系秘书处'))

test('what is not known of a trail stays out of sight', () => {
  expect(applicationActWords('applied-again')).toBe('再次提交')
  expect(applicationActWords('imported')).toBe('更新')
})
