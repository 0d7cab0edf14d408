import { usualSigningRules } from '../../../shared/domain/signing-rules'
import { rangeInWords, standingWords, stepsInWords, type PaperAnswer } from './words'

const { rows, deputy } = usualSigningRules
const [sub, secretary, vice, chair] = ['deputy-secretary-general', 'secretary-general', 'executive-vice-chair', 'chair'] as const

test('a table of rules reads as sentences', () => {
  expect(rows.map((row, at) => `${rangeInWords(rows, at)}${stepsInWords(row)}`)).toEqual([
    '不满 3,000 元由秘书长签',
    '3,000 至不满 30,000 元由常务副理事长或秘书长签',
    '30,000 至不满 50,000 元由常务副理事长或秘书长签，再由理事长签',
    '50,000 元起由常务副理事长或秘书长签，再由理事长签',
  ])
})

describe('whoever looks at a paper reads', () => {
  const he = { name: '韩叙', post: secretary, barred: null }
  type Change = Omit<Partial<PaperAnswer>, 'row'> & { row?: Partial<PaperAnswer['row']> }
  const paper = ({ row, ...rest }: Change): PaperAnswer => ({
    now: 0, revision: 1, signoff: {} as never, leadersAway: null, deputy, signers: [he], payees: [], minuteFile: null, mayAttachMinute: false, mayRefuse: false, mayRecall: false, ...rest,
    row: { kind: 'expense', id: 'expense00001', title: '', amount: 200_000, submittedBy: '', submittedAt: 0, state: 'waiting', next: [secretary], against: 'not-your-post', ...row },
  })
  const away = { until: 1, why: '出差', by: '韩叙', at: 0 }

  test.each<[string, Change, Parameters<typeof standingWords>[1], string, string]>([
    ['that it is theirs',          { row: { against: null } },                     secretary, 'mine',  '轮到您签。'],
    ['that they stand in',         { row: { against: null }, leadersAway: away },  sub,       'mine',  '领导外出（出差），由您代签。'],
    ['whose it is',                {},                                             chair,     'waits', '现在等秘书长韩叙签。'],
    ['when they could stand in',   {},                                             sub,       'waits', '现在等秘书长韩叙签。领导外出期间，3,000 元以内可由您代签，外出由领导或秘书处登记。'],
    ['nothing of that above it',   { row: { amount: 300_001 } },                   sub,       'waits', '现在等秘书长韩叙签。'],
    ['that it is their own',       { row: { against: 'own-paper' } },              vice,      'waits', '这笔由您制作或送签，要由别人签批。现在等秘书长韩叙签。'],
    ['that they have signed',      { row: { against: 'signed-before' } },          vice,      'waits', '您已签过。现在等秘书长韩叙签。'],
    ['that a minute is missing',   { row: { next: [], against: 'minute-first' } }, vice,      'waits', '这个金额要常务理事会先同意。送签人、编辑或审批人附上会议纪要后，就可以签批。'],
    ['that they can attach it',    { row: { next: [], against: 'minute-first' }, mayAttachMinute: true }, vice, 'waits', '这个金额要常务理事会先同意。附上会议纪要后开始签批。'],
    ['that nobody holds the post', { row: { next: [chair] }, signers: [] },        vice,      'stuck', '目前没有人担任理事长。联系秘书处，在“权限”里设好后就能签。'],
    ['that who does cannot',       { signers: [{ ...he, barred: 'own-paper' }] },  null,      'stuck', '秘书长韩叙制作、送签或签过这一笔，不能再签。联系秘书处，另设一位秘书长。'],
  ])('%s', (_what, change, mine, tone, words) => expect(standingWords(paper(change), mine)).toEqual({ tone, words }))

  test('nothing of what is settled', () => expect(standingWords(paper({ row: { state: 'approved' } }), secretary)).toBeNull())
})
