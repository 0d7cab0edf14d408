import type { Output } from '../../../shared/contract/call'
import type { PayLine, PayResult, payment } from '../../../shared/contract/payment'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { lackingFor, payWayNames, type Lacking, type PayWay } from '../../../shared/domain/paying-rules'

type Calls = typeof payment.calls
type Refused<N extends keyof Calls> = Extract<Output<Calls[N]>, { outcome: 'refused' }>['reason']

export const lackingNames: Readonly<Record<Lacking, string>> = {
  'signature': '本人还没有签收',
  'identity-number': '没有登记身份证号',
  'bank-account': '没有登记银行卡',
}

export const papersOf = ({ state, identified, hasAccount }: PayLine) => ({ state, hasIdentityNumber: identified, hasBankAccount: hasAccount })

/** `本人还没有签收、没有登记银行卡`; empty where the way is open. */
export const lackingWords = (way: PayWay, line: PayLine): string =>
  lackingFor(way, papersOf(line)).map(each => lackingNames[each]).join('、')

/** Why a line was not paid, and what helps. */
const notPaid: Readonly<Record<Exclude<PayResult, 'paid'>, string>> = {
  'already-paid': '刚由别人登记发放了',
  'not-approved': '发放表还没有批准',
  'own-line': '自己的稿酬由别人发放',
  'disputed': '有疑问，答复后再发',
  'held': '结转到下季，不在这次发',
  'settled': '已不发结清',
  'signature': lackingNames.signature,
  'identity-number': lackingNames['identity-number'],
  'bank-account': lackingNames['bank-account'],
  'digits-differ': '与登记的身份证号不符',
  'too-many-tries': '一小时内错了 5 次，过一小时再试',
  'cannot-open': '身份证号暂时读不出来，联系技术人员',
  'number-used': '这个单号已登记过，核对账单',
  'changed': '刚有变动，看看最新的',
}

export function notPaidWords(result: Exclude<PayResult, 'paid'>, triesLeft: number): string {
  return result === 'digits-differ' ? `${notPaid[result]}，还可试 ${triesLeft} 次` : notPaid[result]
}

/** `现金发放 1,150 元`, `银行转账 3 人，共 3,450 元` */
export function payLabel(way: PayWay, nets: readonly Fen[]): string {
  const sum = formatYuan(nets.reduce((total, net) => total + net, 0))
  const name = way === 'cash' ? '现金发放' : `登记${payWayNames[way]}`
  return nets.length === 1 ? `${name} ${sum} 元` : `${name} ${nets.length} 人，共 ${sum} 元`
}

export const notReminded: Readonly<Record<Refused<'remind'>, string>> = {
  'not-approved': '发放表批准后才能催签',
  'nobody': '没有待签收的人',
  'too-soon': '20 小时内催过了，晚些再催',
}

export const notTakenBack: Readonly<Record<Refused<'takeBack'>, string>> = {
  'changed': '这笔登记刚有变动，看看最新的',
  'own-line': '自己的稿酬由别人处理',
}

export const notAnswered: Readonly<Record<Refused<'answer'>, string>> = {
  'changed': '本人刚改了疑问或已签收，看看最新的',
  'own-line': '自己的疑问由别人答复',
}

const acts: Readonly<Record<string, string>> = {
  'signed': '本人签收',
  'unsigned': '本人撤回签收',
  'disputed': '本人提出疑问',
  'answered': '答复疑问',
  'reminded': '催签',
  'digits-differ': '身份证末四位不符',
  'paid': '登记发放',
  'payment-taken-back': '撤回发放登记',
}

/** One line of what was done about it: `登记发放：现金 1,150 元`. */
export function actWords(what: string, why: string): string {
  const name = acts[what] ?? what
  return why ? `${name}：${why}` : name
}
