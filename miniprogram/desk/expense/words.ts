import type { Output } from '../../../shared/contract/call'
import type { Expense, ExpenseRow, expense } from '../../../shared/contract/expense'
import { amountProblem, typedAmount, usualVoucherFrom, type ExpenseProblem, type NotPaying } from '../../../shared/domain/expense-rules'
import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { payWayNames } from '../../../shared/domain/paying-rules'
import { postNames } from '../../../shared/domain/role-words'
import { postsInWords, signaturesOf, type SigningStep } from '../statement/signing-steps'

/** Who fills in expenses, and who reads them. */
export const makers = ['editor', 'staff', 'treasurer', 'admin'] as const
export const readers = [...makers, 'approver'] as const

type Calls = typeof expense.calls
type Refused<N extends keyof Calls> = Extract<Output<Calls[N]>, { outcome: 'refused' }>['reason']

type State = Pick<ExpenseRow, 'status' | 'next' | 'returned'>

/** Where an expense stands, in a word or two. */
export function stateWords({ status, next, returned }: State): string {
  switch (status) {
    case 'draft':
      return returned ? '已退回' : '草稿'
    case 'submitted':
      return next.length > 0 ? `待${postsInWords(next)}签` : '待会议纪要'
    case 'approved':
      return '待付款'
    case 'paid':
      return '已付款'
    case 'withdrawn':
      return '已撤销'
  }
}

/** `秘书长韩叙退回：缺合同` */
export const returnedWords = ({ post, by, why }: NonNullable<ExpenseRow['returned']>): string => `${postNames[post]}${by}退回：${why}`

/** From the one who made it to its payment. */
export function expenseSteps({ status, madeBy, madeAt, signoff, payment }: Expense, now: Instant): SigningStep[] {
  const made: SigningStep = { title: '填支出单', detail: [madeBy, dayAndTime(madeAt)], state: 'done' }
  if (status === 'withdrawn') return [made, { title: '经办人撤销', detail: [], state: 'on' }]
  if (status === 'draft' || !signoff) return [made, { title: '送签', detail: [], state: 'on' }, { title: '签批', detail: [] }, { title: '付款', detail: [] }]
  return [
    made,
    { title: '送签', detail: [dayAndTime(signoff.submittedAt)], state: 'done' },
    ...signaturesOf(signoff, now),
    payment
      ? { title: '付款', detail: [payment.by, payWayNames[payment.way], dayAndTime(payment.at)], state: 'done' }
      : { title: '付款', detail: status === 'approved' ? ['由财务登记'] : [], ...(status === 'approved' && { state: 'on' as const }) },
  ]
}

const acts: Readonly<Record<string, string>> = {
  made: '填写草稿',
  revised: '修改草稿',
  sent: '送签',
  recalled: '撤回送签',
  refused: '退回',
  'minute-attached': '附上会议纪要',
  signed: '签字同意',
  approved: '签字同意，签批完成',
  withdrawn: '撤销',
  paid: '登记付款',
}

/** One line of what was done: `退回：缺合同`. */
export const actWords = (what: string, why: string): string => `${acts[what] ?? what}${why ? `：${why}` : ''}`

/** What is lacking under each line of the form. */
export interface FormProblems {
  purpose: string | null
  amount: string | null
  payee: string | null
  vouchers: string | null
}

export function formProblems({ purpose, amount, payee, vouchers }: { purpose: string; amount: string; payee: string; vouchers: readonly unknown[] }): FormProblems {
  const fen = typedAmount(amount)
  return {
    purpose: purpose.trim() ? null : '写明这笔钱用在哪里',
    amount: amountProblem(amount),
    payee: payee.trim() ? null : '写明付给谁',
    vouchers: fen !== null && fen >= usualVoucherFrom && vouchers.length === 0 ? notSent['voucher-missing'] : null,
  }
}

const lacking: Readonly<Record<ExpenseProblem, string>> = {
  'purpose-missing': '写明这笔钱用在哪里',
  'amount-missing': '金额要大于 0',
  'payee-missing': '写明付给谁',
  'voucher-missing': `${formatYuan(usualVoucherFrom)} 元起，至少附一份凭证`,
}

const notOwn = {
  'changed-meanwhile': '这张支出单刚在别处改过，看过最新的再改',
  'not-draft': '这张支出单已送签或撤销，不能再改',
  'not-yours': '只有经办人能改，另填一张即可',
} as const

export const fileProblems = {
  'file-missing': '文件没有传上来，再选一次',
  'file-too-large': '文件超过 5 MB，换一个小些的',
  'file-wrong-kind': '只收 JPG、PNG 图片和 PDF，换一个文件',
} as const

export const notSaved: Readonly<Record<Refused<'revise'>, string>> = { ...notOwn, ...fileProblems }
export const notSent: Readonly<Record<Refused<'send'>, string>> = { ...notOwn, ...lacking }
export const notWithdrawn: Readonly<Record<Refused<'withdraw'>, string>> = notOwn

const notPaying: Readonly<Record<NotPaying, string>> = {
  'not-approved': '还没有签完，签完再付',
  paid: '刚由别人登记付款了',
  'own-paper': '这笔由您经办，要由另一位财务付款',
  'signed-it': '这笔由您签过字，要由另一位财务付款',
}

export const notPaid: Readonly<Record<Refused<'pay'>, string>> = {
  ...notPaying,
  'number-wrong': '单号不对，核对后再填',
  'number-used': '这个转账单号已登记在另一笔支出上，核对账单',
}
