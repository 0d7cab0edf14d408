import { changed, moved, without } from './parts'

const parts = ['a', 'b', 'c'].map(id => ({ id, label: id }))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

test.each([
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
] as const)('%s moved by %i', (id, by, expected) => expect(ids(moved(parts, id, by))).toBe(expected))

test('a part is changed, or taken away, by its id', () => {
  expect(changed(parts, 'b', { label: '乙' }).map(({ label }) => label)).toEqual(['a', '乙', 'c'])
  expect(ids(without(parts, 'b'))).toBe('ac')
})
