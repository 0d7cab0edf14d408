import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { Tag } from '../../components/tag/tag'

export type StatementAnswer = Output<typeof remuneration.calls.statement>

/** Where the statement stands. */
export function StatementTag({ answer: { statement, unstated } }: { answer: StatementAnswer }) {
  if (!statement) return <Tag tone='line'>还没有制表</Tag>
  if (statement.status === 'approved') return <Tag tone='ok' icon='check'>已批准</Tag>
  if (statement.status === 'closed') return <Tag tone='warn' icon='clock'>待签批</Tag>
  if (statement.signoff?.refusal) return <Tag tone='warn' icon='alert'>已退回</Tag>
  return unstated > 0 ? <Tag tone='warn' icon='alert'>有变化</Tag> : <Tag tone='warn' icon='clock'>待结表</Tag>
}
