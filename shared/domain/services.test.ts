import { begun, ended, united, type Service } from './services'

const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const served = (unit: string, from: number, until: number | null = null): Service =>
  ({ unitId: unit, unitName: `${unit}公司`, from: day(from), until: until === null ? null : day(until) })

test('ending ends what runs and leaves the past', () => {
  expect(ended([served('a', 1, 3), served('b', 3)], day(9))).toEqual([served('a', 1, 3), served('b', 3, 9)])
})

test.each([
  ['the first',                  [],                                    [served('a', 9)]],
  ['another',                    [served('b', 3)],                      [served('b', 3, 9), served('a', 9)]],
  ['the same',                   [served('a', 3)],                      [served('a', 3)]],
  ['one served before',          [served('a', 1, 3), served('b', 3)],   [served('a', 1, 3), served('b', 3, 9), served('a', 9)]],
])('a unit begins: %s', (_which, before, after) => expect(begun(before, { id: 'a', name: 'a公司' }, day(9))).toEqual(after))

test.each([
  ['of one unit: since the earlier',     [served('a', 5)],                    [served('a', 2)],       [served('a', 2)]],
  ['of one unit: since it was kept',     [served('a', 2)],                    [served('a', 5)],       [served('a', 2)]],
  ['of two units: the kept one stays',   [served('a', 5)],                    [served('b', 2)],       [served('b', 2, 9), served('a', 5)]],
  ['with a past',                        [served('a', 1, 3), served('b', 5)], [served('c', 2, 4)],    [served('a', 1, 3), served('c', 2, 4), served('b', 5)]],
  ['the kept one serves nobody now',     [served('a', 1, 3)],                 [served('b', 2)],       [served('a', 1, 3), served('b', 2, 9)]],
])('two records %s', (_which, kept, dropped, after) => expect(united(kept, dropped, day(9))).toEqual(after))
