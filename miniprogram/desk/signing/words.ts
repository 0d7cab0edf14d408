import type { Output } from '../../../shared/contract/call'
import type { ApproverPost } from '../../../shared/contract/member'
import type { PaperRow, signing } from '../../../shared/contract/signing'
import { formatYuan } from '../../../shared/domain/money'
import { postNames } from '../../../shared/domain/role-words'
import type { SigningProblem, SigningRow, SigningRules } from '../../../shared/domain/signing-rules'
import { postsInWords } from '../statement/signing-steps'

type Calls = typeof signing.calls
export type PaperAnswer = Output<Calls['paper']>
export type WaitingAnswer = Output<Calls['waiting']>
type Refused<N extends keyof Calls> = Extract<Output<Calls[N]>, { outcome: 'refused' }> extends { reason: infer R extends string } ? R : never

/** `由常务副理事长或秘书长签，再由理事长签` */
export const stepsInWords = ({ steps }: Pick<SigningRow, 'steps'>): string => `由${steps.map(postsInWords).join('签，再由')}签`

/** `3,000 至 30,000 元以下`, `50,000 元起`, `不限金额` */
export function rangeInWords(rows: SigningRules['rows'], at: number): string {
  const [from, below] = [rows[at - 1]?.below ?? null, rows[at]?.below ?? null]
  if (below === null) return from === null ? '不限金额' : `${formatYuan(from)} 元起`
  return from === null ? `不满 ${formatYuan(below)} 元` : `${formatYuan(from)} 至不满 ${formatYuan(below)} 元`
}

/** What a paper waits for, in the list. */
export function nextInWords({ state, next }: PaperRow): string {
  if (state === 'approved') return '已签完'
  if (state === 'refused') return '已退回'
  return next.length > 0 ? `等${postsInWords(next)}` : '等会议纪要'
}

/**
 * Why the person who looks at a paper cannot sign it and what can be done, or, where they can, that they can; null where
 * there is nothing to say.
 *
 * @param mine the post of who looks; null for who signs nothing
 */
export function standingWords({ row, signers, mayAttachMinute, leadersAway, deputy }: PaperAnswer, mine: ApproverPost | null): { tone: 'mine' | 'waits' | 'stuck'; words: string } | null {
  const { against, next, state } = row
  if (state !== 'waiting') return null
  if (against === null) {
    return { tone: 'mine', words: mine === deputy.post && leadersAway ? `领导外出（${leadersAway.why}），由您代签。` : '轮到您签。' }
  }
  if (next.length === 0) {
    return { tone: 'waits', words: `这个金额要常务理事会先同意。${mayAttachMinute ? '附上会议纪要后开始签批。' : '送签人、编辑或审批人附上会议纪要后，就可以签批。'}` }
  }
  const able = signers.filter(({ barred }) => barred === null)
  if (able.length === 0) return { tone: 'stuck', words: stuckWords(next, signers) }
  const waiting = `现在等${able.map(({ name, post }) => `${postNames[post]}${name}`).join('或')}签。`
  if (against === 'own-paper') return { tone: 'waits', words: `这笔由您制作或送签，要由别人签批。${waiting}` }
  if (against === 'signed-before') return { tone: 'waits', words: `您已签过。${waiting}` }
  if (mine === deputy.post && !leadersAway && row.amount <= deputy.upTo) {
    return { tone: 'waits', words: `${waiting}领导外出期间，${formatYuan(deputy.upTo)} 元以内可由您代签，外出由领导或秘书处登记。` }
  }
  return { tone: 'waits', words: waiting }
}

/** Nobody can sign: nobody holds the post, or those who do made the paper or have signed it. */
function stuckWords(next: readonly ApproverPost[], signers: PaperAnswer['signers']): string {
  if (signers.length === 0) return `目前没有人担任${postsInWords(next)}。联系秘书处，在“权限”里设好后就能签。`
  const names = signers.map(({ name, post }) => `${postNames[post]}${name}`).join('、')
  const why = signers.every(({ barred }) => barred === 'signed-before') ? '已签过前一步' : '制作、送签或签过这一笔'
  return `${names}${why}，不能再签。联系秘书处，另设一位${postsInWords(next)}。`
}

const notSigning: Readonly<Record<Refused<'sign'>, string>> = {
  'changed-meanwhile': '这一笔刚有变动，看过最新的再签',
  'own-paper': '这笔由您制作或送签，要由别人签批',
  'signed-before': '您已签过，要由另一位签',
  'minute-first': '先附上会议纪要，才能签',
  'not-your-post': '现在不由您的职务签',
  'nothing-to-sign': '这一笔已经签完或退回',
}

export const notSigned = notSigning
export const notRefused: Readonly<Record<Refused<'refuse'>, string>> = { ...notSigning, 'changed-meanwhile': '这一笔刚有变动，看过最新的再退' }

export const notRecalled: Readonly<Record<Refused<'recall'>, string>> = {
  'changed-meanwhile': '这一笔刚有变动，看过最新的再撤',
  'not-yours': '由送签人撤回',
  signed: '已有人签字，不能撤回，要改由审批人退回',
  'nothing-to-sign': '这一笔已经签完或退回',
}

export const notAttached: Readonly<Record<Refused<'attachMinute'>, string>> = {
  'changed-meanwhile': '这一笔刚有变动，看过最新的再附',
  'not-yours': '由送签人、编辑或审批人附上',
  'not-needed': '这个金额不用上会',
  'not-held-yet': '会议日期还没有到，核对一下日期',
  signed: '已有人签字，纪要不能再换',
  'nothing-to-sign': '这一笔已经签完或退回',
  'file-missing': '文件没有传上来，再选一次',
  'file-too-large': '文件超过 5 MB，压缩后再传',
  'file-wrong-kind': '只收 PDF、JPG 和 PNG，换一份再传',
}

export const notMarked: Readonly<Record<Refused<'setAway'>, string>> = {
  'not-yours': '由领导本人或秘书处登记',
  'not-to-come': '时间已经过了，选以后的时间',
  'too-long': '一次最多登记 31 天，到期可再登记',
}

/** Beside the row that it concerns. */
export const problemWords: Readonly<Record<SigningProblem['code'], string>> = {
  'limits-not-ascending': '金额要比上一档高',
  'no-row-for-the-rest': '最后一档不设上限，才管得到所有金额',
  'row-after-the-last': '上一档已不设上限，这一档用不到',
  'no-steps': '至少要一步签批',
  'empty-step': '这一档有一步没有选职务',
  'post-twice': '同一档里一个职务只签一次',
  'deputy-in-steps': '代签的职务不能同时列在签批步骤里',
  'deputy-for-too-much': '代签上限只能到一步签批、不用上会的金额',
}
