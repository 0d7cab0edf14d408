import type { Statement } from '../../../shared/contract/remuneration'
import { dayAndTime } from '../../../shared/domain/instant'
import { Pane } from '../../components/desk/pane'
import { VSteps } from '../../components/steps/v-steps'
import { Dots } from '../../components/text/dot'

/** How far the statement has come, and by whom. */
export function Making({ statement }: { statement: Statement | null }) {
  const made = statement && <Dots items={[statement.madeBy, dayAndTime(statement.madeAt)]} />
  const closed = statement && statement.closedAt !== null && <Dots items={[statement.closedBy, dayAndTime(statement.closedAt)]} />
  return (
    <Pane pad title='办理'>
      <VSteps
        steps={[
          { title: '编辑部制表', detail: made ?? '逐人列出篇数、字数和应发', state: made ? 'done' : 'on' },
          { title: '编辑部结表', detail: closed || '季度过完、核对无误后结表', state: closed ? 'done' : made ? 'on' : undefined },
        ]}
      />
    </Pane>
  )
}
