import type { Answers } from '../contract/registration'
import { deadlinePassed, type Instant } from './instant'
import type { Answered, Question } from './questions'
import { isOver, type ActivityStatus, type RegistrationStatus } from './registration-rules'

/** Why no voucher can be sent for a place, or taken back. */
export type VoucherRefusal = 'not-registered' | 'free' | 'paid'

/** @param place null for who has none */
export function whyNoVoucher(place: { status: RegistrationStatus; fee: number; paid: boolean } | null): VoucherRefusal | null {
  if (place?.status !== 'registered') return 'not-registered'
  if (place.fee === 0) return 'free'
  return place.paid ? 'paid' : null
}

export type RevisionRefusal = 'not-registered' | 'cancelled' | 'ended' | 'closed' | 'invoice-issued' | 'room-assigned'

export interface Revision {
  /** The person's registration; null when there is none. */
  registration: { status: RegistrationStatus; answers: Answers; invoiceIssued: boolean; roomNumber: string } | null
  activity: { status: ActivityStatus; registrationClosesAt: Instant; endsAt: Instant }
  answers: Pick<Answers, 'invoice' | 'room'>
  now: Instant
}

/**
 * Whether a person may answer anew what they were asked when they registered: until registration closes, and not what
 * others have acted upon since.
 *
 * @returns the first reason against it, or null
 * @source issue 5: changing answers until closing
 */
export function whyNotRevised({ registration, activity, answers, now }: Revision): RevisionRefusal | null {
  if (!registration || isOver(registration.status)) return 'not-registered'
  if (activity.status === 'cancelled') return 'cancelled'
  if (now >= activity.endsAt) return 'ended'
  if (deadlinePassed(activity.registrationClosesAt, now)) return 'closed'
  if (registration.invoiceIssued && !same(registration.answers.invoice, answers.invoice)) return 'invoice-issued'
  if (registration.roomNumber !== '' && registration.answers.room !== answers.room) return 'room-assigned'
  return null
}

/** What was answered anew, in the words of a record's trail: `发票`, `住宿`, `“论文题目”`. */
export function changedAnswers(before: Answers, after: Answers, questions: readonly Pick<Question, 'id' | 'label'>[]): string[] {
  const parts = Object.entries(partNames).flatMap(([part, name]) =>
    same(before[part as keyof Answers], after[part as keyof Answers]) ? [] : [name],
  )
  const own = questions.flatMap(({ id, label }) => (same(before.questions[id], after.questions[id]) ? [] : [`“${label}”`]))
  return [...parts, ...own]
}

const partNames = { department: '部门职务', room: '住宿', remark: '备注', invoice: '发票', certificate: '证书编号' } as const

/** Equal in what they say, whatever order their fields came in. */
const same = (one: unknown, other: unknown): boolean => written(one) === written(other)

const written = (value: unknown): string =>
  JSON.stringify(value, (_key, each) =>
    each && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? ''

/** What somebody answered at another activity, beside what they were asked there. */
export interface Earlier {
  questions: readonly Question[]
  answers: Answered
}

/**
 * Answers to an activity's own questions that the person gave before, to a question of the same wording and kind: by
 * the words of an option, as its id is another. Files are not carried: each activity asks for its own.
 *
 * @param earlier the latest first
 */
export function carriedAnswers(questions: readonly Question[], earlier: readonly Earlier[]): Record<string, string | number | string[]> {
  const carried = questions.flatMap(question => {
    for (const { questions: asked, answers } of earlier) {
      const alike = asked.find(({ kind, label }) => kind === question.kind && label === question.label)
      const answer = alike && translated(question, alike, answers[alike.id])
      if (answer !== undefined) return [[question.id, answer] as const]
    }
    return []
  })
  return Object.fromEntries(carried)
}

function translated(question: Question, alike: Question, answer: Answered[string] | undefined) {
  if (question.kind === 'file' || answer === undefined) return undefined
  if (question.kind !== 'choice' && question.kind !== 'several') return answer as string | number
  const chosen = typeof answer === 'object' ? answer : [String(answer)]
  const labels = alike.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  const ids = question.options.filter(({ label }) => labels.includes(label)).map(({ id }) => id)
  if (ids.length === 0) return undefined
  return question.kind === 'choice' ? ids[0] : ids
}

/** Each of them once, as it came first. */
export const distinctInvoices = (invoices: readonly NonNullable<Answers['invoice']>[]): NonNullable<Answers['invoice']>[] =>
  invoices.filter((invoice, i) => invoices.findIndex(other => same(other, invoice)) === i)
