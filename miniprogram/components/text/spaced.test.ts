import { spaced } from './spaced'

const shown = (text: string) => spaced(text).replace(/\u2009/g, '_')

test.each([
  ['余12席', '余_12_席'],
  ['5月13日', '5月13日'],
  ['剩12席，5月7日截止', '剩_12_席，5月7日截止'],
  ['5月14日至16日', '5月14日至_16日'],
  ['2025年第2季度', '2025年第_2_季度'],
  ['全省5G行政村通达率升至98.6%', '全省_5G_行政村通达率升至_98.6%'],
  ['占29.7%的用户', '占_29.7%_的用户'],
  ['今天 5月13日 周二', '今天 5月13日 周二'],
  ['报名，3,600 元', '报名，3,600 元'],
  ['报名，3,600元', '报名，3,600_元'],
  ['14:00–20:00报到', '14:00–20:00_报到'],
  ['没有数字', '没有数字'],
  ['', ''],
])('%s is shown as %s', (text, expected) => expect(shown(text)).toBe(expected))

test('setting apart twice changes nothing more', () => {
  const once = spaced('2025年5月13日14:00报到，余12席，5G')
  expect(spaced(once)).toBe(once)
})
