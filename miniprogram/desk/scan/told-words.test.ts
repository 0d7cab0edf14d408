import { parseLocal } from '../../../shared/domain/instant'
import { toldWords } from './told-words'

const at = parseLocal('2026-12-01 10:12')
const first = { at: parseLocal('2026-12-01 10:05'), desk: '西门' }
const told = { at, name: '林若溪', first: null, way: 'in', verdict: 'welcome' } as const

test.each([
  [{ ...told, outcome: 'doubled', verdict: 'already-in', first }, '林若溪 10:05 西门已放行，10:12 这次是重复'],
  [{ ...told, outcome: 'doubled', verdict: 'not-in', way: 'out' }, '林若溪 10:12 离场没有记上，之前没有入场'],
  [{ ...told, outcome: 'counted' }, '林若溪 10:12 已核对，可以入场'],
  [{ ...told, outcome: 'against', verdict: 'cancelled' }, '林若溪 10:12 放行后查明：报名已取消，这次不算'],
  [{ ...told, outcome: 'refused', verdict: 'forged', name: '' }, '一张码 10:12 核对后：入场码无效，没有记上'],
  [{ ...told, outcome: 'too-many' }, '林若溪 10:12 没有记上，让本人再扫一次'],
] as const)('%#', (result, words) => expect(toldWords(result)).toBe(words))
