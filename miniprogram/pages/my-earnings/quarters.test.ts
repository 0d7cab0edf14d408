import type { OwnLine } from '../../../shared/contract/payment'
import { parseLocal } from '../../../shared/domain/instant'
import { paidIn, quarterFirst, quartersToLeaf, statedLaterIn } from './quarters'

const now = parseLocal('2026-11-23 10:00')
const line = (quarter: string, status: OwnLine['status'] = 'approved', state: OwnLine['state'] = 'paid') => ({ quarter, status, state }) as OwnLine

test.each([
  ['an officer without a line', [], true, ['2026Q4', '2026Q3', '2026Q2', '2026Q1', '2025Q4']],
  ['an officer with an old one', [line('2024Q1')], true, ['2026Q4', '2026Q3', '2026Q2', '2026Q1', '2025Q4', '2024Q1']],
  ['one who wrote along', [line('2026Q3'), line('2025Q1')], false, ['2026Q3', '2025Q1']],
  ['somebody else', [], false, []],
] as const)('%s leafs through', (_, lines, isOfficer, quarters) => expect(quartersToLeaf({ now, lines: [...lines] }, isOfficer)).toEqual(quarters))

test.each([
  ['nothing yet', [], true, '2026Q4'],
  ['the last is paid', [line('2026Q3')], true, '2026Q4'],
  ['the last waits', [line('2026Q3', 'approved', 'open'), line('2026Q2')], true, '2026Q3'],
  ['an older one waits still', [line('2026Q3'), line('2026Q2', 'approved', 'reminded')], true, '2026Q2'],
  ['one is asked about', [line('2026Q3', 'approved', 'disputed')], true, '2026Q3'],
  ['the last is not signed for by the council yet', [line('2026Q3', 'closed', 'open')], true, '2026Q4'],
  ['the last is signed', [line('2026Q3', 'approved', 'signed')], true, '2026Q4'],
  ['no officer, all paid', [line('2026Q2'), line('2025Q1')], false, '2026Q2'],
  ['no officer, nothing', [], false, '2026Q4'],
] as const)('%s: first', (_, lines, isOfficer, quarter) => expect(quarterFirst({ now, lines: [...lines] }, isOfficer)).toBe(quarter))

test.each([
  ['2026Q2', ['2026Q3'], '2026Q3'],
  ['2025Q4', ['2026Q3', '2026Q1'], '2026Q1'],
  ['2026Q4', ['2026Q3'], null],
  ['2026Q3', [], null],
] as const)('%s, of %j, is stated in %s', (quarter, lines, later) => expect(statedLaterIn(quarter, lines.map(key => line(key)))).toBe(later))

test('a year’s payments are those of its own quarters that were paid out', () => {
  const lines = [line('2026Q3', 'approved', 'signed'), line('2026Q2'), line('2026Q1'), line('2025Q4')].map((each, i) => ({ ...each, net: 10 ** i }))
  expect(paidIn('2026', lines)).toEqual({ net: 110, payments: 2 })
  expect(paidIn('2024', lines)).toEqual({ net: 0, payments: 0 })
})
