import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import type { StatementAnswer } from './statement-tag'
import { notClosed, notMade } from './words'

/** Making and closing a quarter's statement, each told in a word. */
export function useStatementActs(answer: StatementAnswer | undefined, { onDone, onUndecided }: { onDone: () => void; onUndecided: () => void }) {
  const make = useAction(cloud.remuneration.makeStatement)
  const close = useAction(cloud.remuneration.closeStatement)
  const quarter = answer?.current.quarter ?? ''

  return {
    make: async () => {
      const outcome = await make.run({ quarter })
      if (!outcome) return
      if (outcome.outcome === 'made') toast(`已制表，${outcome.statement.totals.people} 人`, 'check')
      else toast(notMade[outcome.reason], 'alert')
      onDone()
    },
    /** @returns false where no answer came, and the person may try again */
    close: async () => {
      if (!answer?.statement) return true
      const outcome = await close.run({ quarter, revision: answer.statement.revision })
      if (!outcome) return false
      if (outcome.outcome === 'closed') toast('已结表，等签批', 'check')
      else toast(notClosed(outcome.reason, quarter, answer.now), 'alert')
      if (outcome.outcome === 'refused' && outcome.reason === 'undecided') onUndecided()
      onDone()
      return true
    },
  }
}
