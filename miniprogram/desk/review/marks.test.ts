import type { Article, Remark } from '../../../shared/contract/article'
import { saidOf, sentencesOf } from './marks'

const remark = (id: string, at: number, place: Remark['place'], kind: Remark['kind'] = 'verify'): Remark => ({ id, at, by: '周以宁', kind, text: id, place, version: 1 })
const article = (over: Partial<Article>) => ({ body: '前年统计，满意度提高了。', remarks: [], findings: null, submittedAt: 100, ...over }) as Article

test('numbers follow the text, whoever spoke first; what is of the whole has none and comes last', () => {
  const { said, marks } = saidOf(article({
    remarks: [remark('whole', 100, null), remark('later', 120, { from: 5, to: 8, quote: '满意度' }, 'cut'), remark('early', 90, { from: 0, to: 2, quote: '前年' })],
    findings: { risks: [{ from: 8, to: 10, quote: '提高', label: '广告' }], unchecked: false, similar: [] },
  }))
  expect(said.map(({ number, text, kind, fresh }) => [number, text, kind, fresh])).toEqual([
    [1, 'early', '核实', false], [2, 'later', '删改', true], [3, '内容检查：广告', '提醒', false], [null, 'whole', '核实', true],
  ])
  expect(marks).toEqual([
    { from: 0, to: 2, number: 1, tone: 'verify' }, { from: 5, to: 8, number: 2, tone: 'cut' }, { from: 8, to: 10, number: 3, tone: 'risk' },
  ])
})

test('a remark whose words are gone keeps them, without a number', () => {
  const { said, marks } = saidOf(article({ remarks: [remark('a', 100, { from: 5, to: 8, quote: '幸福感' })] }))
  expect(said).toMatchObject([{ number: null, quote: '幸福感' }])
  expect(marks).toEqual([])
})

test.each([
  ['一句。两句？', [[10, 13, '一句。'], [13, 16, '两句？']]],
  ['她说：“不怕了。”就走了', [[10, 19, '她说：“不怕了。”'], [19, 22, '就走了']]],
  ['没有句号', [[10, 14, '没有句号']]],
] as const)('%s is chosen from by sentences', (text, expected) =>
  expect(sentencesOf({ text, from: 10 }).map(({ from, to, quote }) => [from, to, quote])).toEqual(expected))
