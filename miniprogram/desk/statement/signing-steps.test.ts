import type { Signoff, Statement } from '../../../shared/contract/remuneration'
import { parseLocal } from '../../../shared/domain/instant'
import { rowFor, usualSigningRules } from '../../../shared/domain/signing-rules'
import { signersInWords, signingSteps } from './signing-steps'

const now = parseLocal('2026-10-09 10:00')
const sums = { people: 1, pieces: 1, characters: 100, gross: 100, tax: 0, net: 100 }
const draft: Statement = {
  quarter: '2026Q3', status: 'draft', revision: 0, madeAt: parseLocal('2026-10-01 17:20'), madeBy: '周以宁',
  closedAt: null, closedBy: null, approvedAt: null, lines: [], totals: sums, held: sums, undecided: 0, signoff: null,
}
const signoff: Signoff = {
  state: 'waiting', amount: 3_500_000, submittedBy: '宋怀瑾', submittedAt: parseLocal('2026-10-06 09:00'), council: false, minute: null, refusal: null,
  steps: [
    { posts: ['executive-vice-chair', 'secretary-general'], by: null, post: null, at: null },
    { posts: ['chair'], by: null, post: null, at: null },
  ],
}
const closed: Statement = { ...draft, status: 'closed', closedAt: parseLocal('2026-10-06 09:00'), closedBy: '宋怀瑾', signoff }
const [office, chair] = signoff.steps as [Signoff['steps'][0], Signoff['steps'][0]]
const byOffice = { ...office, by: '韩叙', post: 'secretary-general' as const, at: parseLocal('2026-10-09 08:00') }
const minute = { meeting: '第三次常务理事会', heldOn: '2026-10-08', by: '韩叙', at: parseLocal('2026-10-08 18:00') }

const told = (statement: Statement | null) => signingSteps(statement, now).map(({ title, detail, state = '-' }) => [state, title, ...detail].join(' '))

test.each<[string, Statement | null, string[]]>([
  ['before it is made', null, ['on 编辑制表 逐人列出篇数、字数和应发', '- 送签', '- 发放']],
  ['a draft that the timer made', { ...draft, madeBy: '' }, ['done 编辑制表 自动制表 10月1日 17:20', 'on 编辑结表送签 季度过完、核对无误后结表', '- 签批 由谁签看金额', '- 发放']],
  ['refused, it is a draft again', { ...draft, signoff: { ...signoff, state: 'refused' } }, ['done 编辑制表 周以宁 10月1日 17:20', 'on 编辑结表送签 季度过完、核对无误后结表', '- 签批 由谁签看金额', '- 发放']],
  ['nobody signed', closed, ['done 编辑制表 周以宁 10月1日 17:20', 'done 编辑结表送签 宋怀瑾 10月6日 09:00', 'on 常务副理事长或秘书长签批 已等 3 天', '- 理事长签批', '- 发放']],
  ['one signed today', { ...closed, signoff: { ...signoff, steps: [byOffice, chair] } }, ['done 编辑制表 周以宁 10月1日 17:20', 'done 编辑结表送签 宋怀瑾 10月6日 09:00', 'done 常务副理事长或秘书长签批 韩叙 10月9日 08:00', 'on 理事长签批 今天送到', '- 发放']],
  ['the council has not agreed', { ...closed, signoff: { ...signoff, council: true } }, ['done 编辑制表 周以宁 10月1日 17:20', 'done 编辑结表送签 宋怀瑾 10月6日 09:00', 'on 常务理事会纪要 已等 3 天', '- 常务副理事长或秘书长签批', '- 理事长签批', '- 发放']],
  ['the council agreed', { ...closed, signoff: { ...signoff, council: true, minute } }, ['done 编辑制表 周以宁 10月1日 17:20', 'done 编辑结表送签 宋怀瑾 10月6日 09:00', 'done 常务理事会同意 第三次常务理事会 2026-10-08', 'on 常务副理事长或秘书长签批 已等 1 天', '- 理事长签批', '- 发放']],
  [
    'a deputy signed, the leaders being away',
    { ...closed, status: 'approved', signoff: { ...signoff, state: 'approved', steps: [{ posts: ['secretary-general'], by: '易长庚', post: 'deputy-secretary-general', at: byOffice.at }] } },
    ['done 编辑制表 周以宁 10月1日 17:20', 'done 编辑结表送签 宋怀瑾 10月6日 09:00', 'done 秘书长签批 易长庚 副秘书长代签 10月9日 08:00', 'on 发放 本人签收后发放'],
  ],
])('%s', (_when, statement, steps) => expect(told(statement)).toEqual(steps))

test.each([
  [299_999, '由秘书长签'],
  [300_000, '由常务副理事长或秘书长签'],
  [3_000_000, '由常务副理事长或秘书长、理事长依次签'],
  [5_000_000, '常务理事会同意，再由常务副理事长或秘书长、理事长依次签'],
])('for %i fen: %s', (amount, words) => expect(signersInWords(rowFor(usualSigningRules, amount))).toBe(words))
