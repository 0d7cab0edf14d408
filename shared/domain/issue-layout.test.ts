import fc from 'fast-check'
import {
  addColumn, columnNameProblem, laidOut, moveTo, orderOf, removeColumn, renameColumn, step, stepColumn, whatChanged, type Column,
} from './issue-layout'

const columns = (...articleIds: string[]): Column[] => articleIds.map((ids, i) => ({ name: '甲乙丙丁'[i]!, articleIds: [...ids] }))
const shown = (layout: readonly Column[]) => layout.map(({ articleIds }) => articleIds.join('')).join('|')

test.each<[string, readonly Column[], string]>([
  ['up within a column', step(columns('abc', 'd'), 'b', -1), 'bac|d'],
  ['down within a column', step(columns('abc', 'd'), 'b', 1), 'acb|d'],
  ['up over the edge', step(columns('abc', 'de'), 'd', -1), 'abcd|e'],
  ['down over the edge', step(columns('abc', 'de'), 'c', 1), 'ab|cde'],
  ['into an empty column', step(columns('ab', '', 'c'), 'b', 1), 'a|b|c'],
  ['up from the top of all', step(columns('abc', 'd'), 'a', -1), 'abc|d'],
  ['down from the end of all', step(columns('abc', 'd'), 'd', 1), 'abc|d'],
  ['what is not there', step(columns('abc'), 'x', 1), 'abc'],
  ['to another column', moveTo(columns('abc', 'de'), 'a', 1, 1), 'bc|dae'],
  ['within its own, by the place it gets', moveTo(columns('abc'), 'a', 0, 2), 'bca'],
  ['a new column', addColumn(columns('a'), ' 会员风采 '), 'a|'],
  ['a column that goes', removeColumn(columns('a', 'bc', 'd'), 1), 'abc|d'],
  ['the first column that goes', removeColumn(columns('ab', 'c'), 0), 'cab'],
  ['the last column, which stays', removeColumn(columns('ab'), 0), 'ab'],
  ['a column up', stepColumn(columns('a', 'b', 'c'), 1, -1), 'b|a|c'],
  ['a column at the end', stepColumn(columns('a', 'b'), 1, 1), 'a|b'],
  ['an article that no column names', laidOut(columns('ab', 'c'), ['c', 'a', 'b', 'n']), 'abn|c'],
  ['one that is gone, and one named twice', laidOut(columns('axa', 'ac'), ['a', 'c']), 'a|c'],
])('%s', (_what, layout, expected) => expect(shown(layout)).toBe(expected))

test('a new name is trimmed', () => {
  expect(addColumn([], ' 会员风采 ')[0]!.name).toBe('会员风采')
  expect(renameColumn(columns('a', 'b'), 1, ' 会员风采 ').map(({ name }) => name)).toEqual(['甲', '会员风采'])
})

test.each([
  ['会员风采', null],
  [' ', '还没有写栏目名'],
  ['乙', '已有这个栏目'],
  ['一二三四五六七八九十一二', null],
  ['一二三四五六七八九十一二三四', '多 2 字，最多 12 字'],
])('the name %j: %j', (name, problem) => expect(columnNameProblem(columns('a', 'b'), name)).toBe(problem))

test('a column may keep its own name', () => expect(columnNameProblem(columns('a', 'b'), '乙', 1)).toBeNull())

test.each([
  [columns('ab', 'c'), columns('ab', 'c'), [], [], false],
  [columns('ab', 'c'), columns('abn', 'c'), ['n'], [], false],
  [columns('ab', 'c'), columns('b', 'c'), [], ['a'], false],
  [columns('ab', 'c'), columns('ba', 'cn'), ['n'], [], true],
  [columns('ab', 'c'), addColumn(columns('ab', 'c'), '新'), [], [], true],
])('from %j to %j', (before, now, came, left, rearranged) =>
  expect(whatChanged(before, now)).toEqual({ came, left, rearranged }))

type Act = (layout: readonly Column[]) => readonly Column[]
const ids = ['a', 'b', 'c', 'd', 'e']
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ id: fc.constantFrom(...ids), by: fc.constantFrom<-1 | 1>(-1, 1) }).map(({ id, by }): Act => layout => step(layout, id, by)),
  fc.record({ id: fc.constantFrom(...ids), column: fc.nat(3), place: fc.nat(6) }).map(({ id, column, place }): Act =>
    layout => moveTo(layout, id, Math.min(column, layout.length - 1), place)),
  fc.record({ at: fc.nat(4), by: fc.constantFrom<-1 | 1>(-1, 1) }).map(({ at, by }): Act => layout => stepColumn(layout, at, by)),
  fc.nat(4).map((at): Act => layout => removeColumn(layout, at)),
  fc.constant<Act>(layout => addColumn(layout, '又一栏')),
)

test('whatever is moved, every article stays in the issue, once', () =>
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 30 }), acts => {
      const end = acts.reduce((layout, act) => act(layout), columns('abc', 'de') as readonly Column[])
      expect([...orderOf(end)].sort()).toEqual(ids)
      expect(laidOut(end, ids)).toEqual(end)
    }),
  ))

test('a step down and a step up again is as before', () =>
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 10 }), fc.constantFrom(...ids), (acts, id) => {
      const layout = acts.reduce((now, act) => act(now), columns('abc', 'de') as readonly Column[])
      const down = step(layout, id, 1)
      if (down !== layout) expect(step(down, id, -1)).toEqual(layout)
    }),
  ))
