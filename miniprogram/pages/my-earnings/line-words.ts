import type { Output } from '../../../shared/contract/call'
import type { OwnLine, payment } from '../../../shared/contract/payment'
import { capitalAmount } from '../../../shared/domain/capital-amount'
import { formatYuan } from '../../../shared/domain/money'
import { parseQuarterKey, quarterName } from '../../../shared/domain/quarter'
import type { IconName } from '../../components/icon/icon'

type Refusal = Extract<Output<typeof payment.calls.sign>, { outcome: 'refused' }>['reason']

export const refusalWords: Readonly<Record<Refusal, string>> = {
  'not-approved': '审批人还没有签批完，签批后再签收',
  'not-to-be-paid': '这一季不发放，不用签收',
  paid: '这一季已经发放',
  changed: '刚才有变动，核对一遍再签',
  'not-a-signature': '签名看不出姓名，按“重写”再签一次',
}

/** A line on its way, and which step is under way; all are done where it is `names.length`. */
export interface Way {
  names: readonly string[]
  current: number
}

const way = ['编辑制表', '签批', '本人签收', '发放'] as const

/** Before a statement has the pieces. */
export const toBeStated: Way = { names: way, current: 0 }

/** How far a line is; null for what this statement does not pay. What was paid over WeChat needed nobody's name. */
export function wayOf({ status, state, signedAt }: Pick<OwnLine, 'status' | 'state' | 'signedAt'>): Way | null {
  if (state === 'held' || state === 'settled') return null
  if (state === 'paid') {
    const names = signedAt === null ? way.filter(name => name !== '本人签收') : way
    return { names, current: names.length }
  }
  if (status !== 'approved') return { names: way, current: 1 }
  return { names: way, current: state === 'signed' ? 3 : 2 }
}

interface StateWords {
  tone?: 'ok' | 'warn' | 'brand'
  icon?: IconName
  says: string
}

/** The state of a line as its person reads it. */
export function stateWords({ status, state, dispute }: Pick<OwnLine, 'status' | 'state' | 'dispute'>): StateWords {
  if (state === 'held') return { icon: 'clock', says: '转入下一季' }
  if (state === 'settled') return { says: '本季不发放' }
  if (state === 'paid') return { tone: 'ok', icon: 'check', says: '已发放' }
  if (status !== 'approved') return { tone: 'brand', icon: 'clock', says: '签批中' }
  if (state === 'signed') return { tone: 'ok', icon: 'check', says: '已签收' }
  if (state === 'disputed') return dispute?.answer ? { tone: 'warn', icon: 'pen', says: '已答复，待签收' } : { tone: 'warn', icon: 'clock', says: '等答复' }
  return { tone: 'warn', icon: 'pen', says: '待签收' }
}

export const nameOfQuarter = (key: string): string => {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterName(quarter) : key
}

/**
 * What a person puts their name to, in three parts so that the amount between them can stand out.
 *
 * @returns before the amount, the amount that is received, after it
 */
export function receiptWords({ quarter, pieces, gross, tax, net }: Pick<OwnLine, 'quarter' | 'pieces' | 'gross' | 'tax' | 'net'>, corrections: number): [string, string, string] {
  const made = [pieces > 0 && `刊发稿件 ${pieces} 篇`, corrections > 0 && `更正 ${corrections} 笔`].filter(Boolean).join('、')
  const due = tax === 0 ? '应发稿酬' : `应发稿酬 ${formatYuan(gross)} 元，代扣税 ${formatYuan(tax)} 元，实发`
  return [`本人确认${nameOfQuarter(quarter)}${made}，${due} `, `${formatYuan(net)} 元`, `（${capitalAmount(net)}），核对无误。`]
}
