import type { Statement } from '../../../shared/contract/remuneration'
import type { ApproverPost } from '../../../shared/contract/member'
import { dayAndTime, daysUntil, type Instant } from '../../../shared/domain/instant'
import { postNames } from '../../../shared/domain/role-words'
import type { SigningRow } from '../../../shared/domain/signing-rules'

export interface SigningStep {
  title: string
  /** Words with dots between. */
  detail: string[]
  state?: 'done' | 'on'
  /** Others wait for it. */
  waits?: boolean
}

/** `常务副理事长或秘书长` */
export const postsInWords = (posts: readonly ApproverPost[]): string => posts.map(post => postNames[post]).join('或')

/** `常务理事会同意，再由秘书长、理事长依次签` */
export function signersInWords({ steps, council }: Pick<SigningRow, 'steps' | 'council'>): string {
  const posts = steps.map(postsInWords).join('、')
  return `${council ? '常务理事会同意，再由' : '由'}${posts}${steps.length > 1 ? '依次签' : '签'}`
}

/** Who a statement went through and who is next, from the one who made it to its payment. */
export function signingSteps(statement: Statement | null, now: Instant): SigningStep[] {
  if (!statement) return [{ title: '编辑制表', detail: ['逐人列出篇数、字数和应发'], state: 'on' }, { title: '送签', detail: [] }, { title: '发放', detail: [] }]
  const made: SigningStep = { title: '编辑制表', detail: [statement.madeBy || '自动制表', dayAndTime(statement.madeAt)], state: 'done' }
  const { status, signoff, closedAt, closedBy } = statement
  if (status === 'draft' || !signoff || closedAt === null) {
    return [made, { title: '编辑结表送签', detail: ['季度过完、核对无误后结表'], state: 'on' }, { title: '签批', detail: ['由谁签看金额'] }, { title: '发放', detail: [] }]
  }
  return [
    made,
    { title: '编辑结表送签', detail: [closedBy ?? '', dayAndTime(closedAt)], state: 'done' },
    ...signaturesOf(signoff, now),
    status === 'approved' ? { title: '发放', detail: ['本人签收后发放'], state: 'on' } : { title: '发放', detail: [] },
  ]
}

/** Nobody signs before the council's minute is there; after it one post follows the other. */
export function signaturesOf({ steps, council, minute, submittedAt }: NonNullable<Statement['signoff']>, now: Instant): SigningStep[] {
  const given = steps.flatMap(({ at }) => at ?? [])
  const since = given.at(-1) ?? minute?.at ?? submittedAt
  const waiting = (title: string): SigningStep => ({ title, detail: [waitedWords(since, now)], state: 'on', waits: true })
  const next = council && !minute ? -1 : given.length
  const meeting: SigningStep[] = !council
    ? []
    : [minute ? { title: '常务理事会同意', detail: [minute.meeting, minute.heldOn], state: 'done' } : waiting('常务理事会纪要')]
  return [
    ...meeting,
    ...steps.map(({ posts, by, post, at }, i): SigningStep => {
      const title = `${postsInWords(posts)}签批`
      if (at !== null) return { title, detail: [by ?? '', ...(post && !posts.includes(post) ? [`${postNames[post]}代签`] : []), dayAndTime(at)], state: 'done' }
      return i === next ? waiting(title) : { title, detail: [] }
    }),
  ]
}

function waitedWords(since: Instant, now: Instant): string {
  const days = daysUntil(since, now)
  return days > 0 ? `已等 ${days} 天` : '今天送到'
}
