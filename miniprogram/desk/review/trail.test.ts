import { trailOf } from './trail'

test('tells what happened and what was said, the latest first, each once', () => {
  const history = [
    { at: 1, by: '林若溪', what: 'submitted', why: '' },
    { at: 4, by: '周以宁', what: 'returned', why: '补一句来源' },
    { at: 6, by: '周以宁', what: 'accepted', why: 'brief A 2026-18' },
    { at: 7, by: '周以宁', what: 'something-new', why: '' },
  ]
  const remarks = [
    { id: 'a', at: 3, by: '周以宁', kind: 'verify' as const, text: '由谁统计', place: { from: 0, to: 3, quote: '满意度' }, version: 1 },
    { id: 'b', at: 4, by: '周以宁', kind: 'other' as const, text: '补一句来源', place: null, version: 1 },
  ]
  expect(trailOf({ history, remarks }).map(({ title, detail }) => [title, detail])).toEqual([
    ['采用', '信息，甲等，2026 年第 18 期'],
    ['退回修改', '补一句来源'],
    ['批注，核实', '“满意度”：由谁统计'],
    ['投稿', ''],
  ])
})

test('an acceptance of a feature has no grade', () => {
  expect(trailOf({ history: [{ at: 1, by: '周以宁', what: 'accepted', why: 'feature 2026-18' }], remarks: [] })[0]!.detail).toBe('长稿，2026 年第 18 期')
})
