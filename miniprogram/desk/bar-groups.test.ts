import { barGroups } from './bar-groups'

const of = (...pairs: [string, number][]) => pairs.map(([unitName, amount]) => ({ unitName, amount }))

test('names the units by what they differ in, the largest first', () => {
  expect(barGroups(of(['河州联通示例公司', 20], ['河州移动示例公司', 30]), of(['河州联通示例公司', 40]))).toEqual([
    { name: '移动', now: 30, before: 0 },
    { name: '联通', now: 20, before: 40 },
  ])
})

test('a unit of another kind keeps what it is called by', () => {
  const names = barGroups(of(['河州联通示例公司', 3], ['河州移动示例公司', 2], ['河州邮电学院', 1]), []).map(({ name }) => name)
  expect(names).toEqual(['联通', '移动', '邮电学院'])
})

test('names that would be alike stay whole', () => {
  expect(barGroups(of(['甲厂', 2], ['甲厂部', 1]), []).map(({ name }) => name)).toEqual(['甲厂', '部'])
})

test('a single unit keeps the beginning of its name', () => {
  expect(barGroups(of(['河州移动示例公司', 30]), [])[0]?.name).toBe('河州移…')
})

test('what six bars cannot hold stands under 其他', () => {
  const now = of(['甲', 7], ['乙', 6], ['丙', 5], ['丁', 4], ['戊', 3], ['己', 2], ['庚', 1])
  const groups = barGroups(now, of(['庚', 10]))
  expect(groups).toHaveLength(6)
  expect(groups[5]).toEqual({ name: '其他', now: 3, before: 10 })
})

test('no units, no bars', () => expect(barGroups([], [])).toEqual([]))
