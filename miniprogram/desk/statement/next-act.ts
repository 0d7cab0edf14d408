import type { LineRow } from '../../../shared/contract/remuneration'
import { parseQuarterKey, quarterEnd } from '../../../shared/domain/quarter'
import { signingSteps } from './signing-steps'
import type { StatementAnswer } from './statement-tag'
import { notOver } from './words'

export interface May {
  edit: boolean
  sign: boolean
  pay: boolean
}

export interface Next {
  /** How it stands and what comes next, in a sentence. */
  say: string
  act?: 'make' | 'decide' | 'close' | 'signing' | 'paying'
  /** On its button. */
  label?: string
  /** Why it cannot be done yet. */
  off?: string
  /** Not what one is expected to do now. */
  quiet?: boolean
}

/** The one thing to do with a statement as it stands, for whoever looks at it. */
export function nextAct({ now, statement, unstated, current }: StatementAnswer, may: May): Next {
  if (statement?.status === 'approved') return afterApproval(statement.lines, may)
  if (statement?.status === 'closed') {
    const waits = signingSteps(statement, now).find(step => step.waits)
    return { say: `已送签，数字不再变。${waits ? `等${waits.title}。` : ''}`, act: 'signing', label: may.sign ? '去签批' : '看签批', quiet: !may.sign }
  }
  if (!may.edit) return { say: statement ? '编辑部还在核对，结表送签后数字不再变。' : '编辑部还没有制表。' }
  if (!statement) {
    return current.pieces > 0
      ? { say: '还没有制表。上面的数字按已刊发的稿件算出。', act: 'make', label: `制表，${current.pieces} 篇` }
      : { say: '这个季度还没有刊发的稿件。有结转或更正的，也可以制表。', act: 'make', label: '制表', quiet: true }
  }
  if (unstated > 0) return { say: `制表后稿件或人员有 ${unstated} 处变化，重新制表才会计入，处理过的保留。`, act: 'make', label: '重新制表' }
  if (statement.undecided > 0) return { say: `有 ${statement.undecided} 人要定下怎么办，定完才能结表。`, act: 'decide', label: `处理 ${statement.undecided} 人` }
  if (statement.totals.people === 0) return { say: '没有要发的稿酬，不用结表。' }

  const quarter = parseQuarterKey(current.quarter)
  const running = quarter && quarterEnd(quarter) > now
  return running
    ? { say: `${notOver(current.quarter, now)}。`, act: 'close', label: '结表送签', off: notOver(current.quarter, now) }
    : { say: '核对无误后结表送签，结表后数字不再变。', act: 'close', label: '结表送签' }
}

function afterApproval(lines: readonly Pick<LineRow, 'state'>[], may: May): Next {
  const count = (...states: LineRow['state'][]) => lines.filter(({ state }) => states.includes(state)).length
  const due = lines.length - count('held', 'settled')
  const paid = count('paid')
  if (paid === due) return { say: `签批完成，${due} 人都已发放。`, act: 'paying', label: '看发放', quiet: true }
  const disputed = count('disputed')
  const say = `签批完成。${paid > 0 ? `已发放 ${paid} 人，` : ''}还有 ${due - paid} 人没有发放${disputed > 0 ? `，其中 ${disputed} 人有疑问` : ''}。`
  return { say, act: 'paying', label: may.pay ? '去发放' : '看发放', quiet: !may.pay }
}
