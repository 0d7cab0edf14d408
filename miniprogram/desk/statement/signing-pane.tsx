import type { Statement } from '../../../shared/contract/remuneration'
import type { Instant } from '../../../shared/domain/instant'
import { Pane } from '../../components/desk/pane'
import { VSteps } from '../../components/steps/v-steps'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { signingSteps } from './signing-steps'

/** How far the statement has come, and by whom. */
export function SigningPane({ statement, now }: { statement: Statement | null; now: Instant }) {
  return (
    <Pane pad title='签批'>
      <VSteps
        steps={signingSteps(statement, now).map(({ title, detail, state, waits }) => ({
          title,
          detail: detail.length > 0 && (waits ? <Words size='cap' tone='warn'>{detail.join('，')}</Words> : <Dots items={detail} />),
          state,
        }))}
      />
    </Pane>
  )
}
