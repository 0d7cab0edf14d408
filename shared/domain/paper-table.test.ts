import { parseLocal } from './instant'
import { paperTable, type PaperLine, type PaperStatement } from './paper-table'

const line: PaperLine = {
  authorName: '林若溪', unitName: '河州移动示例公司', pieces: 4, characters: 2_300, gross: 115_000, tax: 4_900, net: 110_100,
  state: 'open', corrections: [], decision: null, payment: null, signature: '',
}
const statement: PaperStatement = {
  quarter: '2026Q3', status: 'closed', madeAt: parseLocal('2026-10-01 08:00'), madeBy: '', closedAt: parseLocal('2026-10-02 10:05'), closedBy: '宋怀瑾',
  totals: { people: 1, pieces: 4, characters: 2_300, gross: 115_000, tax: 4_900, net: 110_100 }, signoff: null,
}

test('the table has those that are paid, numbered anew, with its totals in capitals', () => {
  const { title, rows, capitals, totals } = paperTable(statement, [{ ...line, state: 'held', decision: { why: '已离会' } }, line])
  expect(title).toBe('2026 年第 3 季度稿酬发放表')
  expect(rows).toMatchObject([{ number: 1, name: '林若溪', way: '', signature: '' }])
  expect(totals).toBe(statement.totals)
  expect(capitals).toEqual({ gross: '人民币壹仟壹佰伍拾元整', net: '人民币壹仟壹佰零壹元整' })
})

test('a draft says so in its heading', () => expect(paperTable({ ...statement, status: 'draft' }, [line]).title).toBe('2026 年第 3 季度稿酬发放表（草稿）'))

test.each([
  [{ state: 'open' as const }, ''],
  [{ state: 'disputed' as const }, '有疑问，待答复'],
  [{ state: 'paid' as const, payment: { way: 'cash' as const, number: '', at: parseLocal('2026-10-08 09:00') } }, '现金，10月8日'],
  [{ state: 'paid' as const, payment: { way: 'bank' as const, number: 'HZ20261008', at: parseLocal('2026-10-08 09:00') } }, '银行转账，10月8日\nHZ20261008'],
])('%j stands as “%s” under 领取方式', (change, way) => expect(paperTable(statement, [{ ...line, ...change }]).rows[0]!.way).toBe(way))

test('whoever made, sent and signed stands below in order, with room for who is still to sign', () => {
  const signoff: PaperStatement['signoff'] = {
    state: 'waiting', amount: 5_200_000, submittedBy: '宋怀瑾', submittedAt: 0, council: true, refusal: null,
    minute: { meeting: '五届九次常务理事会', heldOn: '2026-10-03', by: '苏见微', at: 0 },
    steps: [
      { posts: ['executive-vice-chair', 'secretary-general'], by: '韩叙', post: 'secretary-general', at: parseLocal('2026-10-04 16:30') },
      { posts: ['chair'], by: null, post: null, at: null },
    ],
  }
  expect(paperTable({ ...statement, signoff }, [line]).signers).toEqual([
    { does: '制表', name: '按季自动制表', when: '2026年10月1日 08:00' },
    { does: '送签', name: '宋怀瑾', when: '2026年10月2日 10:05' },
    { does: '常务理事会', name: '五届九次常务理事会', when: '2026-10-03' },
    { does: '秘书长', name: '韩叙', when: '2026年10月4日 16:30' },
    { does: '理事长', name: '', when: '' },
  ])
})

test('what is held, settled or put right stands beside the table with its reason', () => {
  const correction = { id: 'correction01', corrects: '2026Q2', articleId: null, title: '', amount: -3_000, why: '字数多计' }
  const { notes } = paperTable(statement, [
    { ...line, corrections: [correction, { ...correction, title: '提速', amount: 500 }] },
    { ...line, authorName: '陆知微', state: 'held', decision: { why: '没有证件号' } },
    { ...line, authorName: '方砚秋', state: 'settled', gross: -3_000, decision: { why: '下季再扣' }, corrections: [correction] },
  ])
  expect(notes.map(({ what, name, amount, words }) => [what, name, amount, words])).toEqual([
    ['corrected', '林若溪', -3_000, '更正 2026 年第 2 季度：字数多计'],
    ['corrected', '林若溪', 500, '更正 2026 年第 2 季度《提速》：字数多计'],
    ['held', '陆知微', 115_000, '没有证件号'],
    ['settled', '方砚秋', -3_000, '下季再扣'],
    ['corrected', '方砚秋', -3_000, '更正 2026 年第 2 季度：字数多计'],
  ])
})
