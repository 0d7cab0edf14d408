import type { Statement } from '../../../shared/contract/remuneration'
import type { Instant } from '../../../shared/domain/instant'
import { Pane } from '../../components/desk/pane'
import { StepList } from '../step-list'
import { signingSteps } from './signing-steps'

/** How far the statement has come, and by whom. */
export function SigningPane({ statement, now }: { statement: Statement | null; now: Instant }) {
  return (
    <Pane pad title='签批'>
      <StepList steps={signingSteps(statement, now)} />
    </Pane>
  )
}
