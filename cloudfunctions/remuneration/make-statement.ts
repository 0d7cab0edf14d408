import { remuneration } from '../../shared/contract/remuneration'
import { quarterStart } from '../../shared/domain/quarter'
import { linesOf } from '../_kit/lines-of'
import { statementOf } from '../_kit/statement-view'
import { useCase } from '../_kit/use-case'
import { gatherLines, latestClosed } from './gather-lines'
import { keepDraft } from './keep-draft'
import { quarterFrom } from './quarter-from'

export const makeStatement = useCase(remuneration.calls.makeStatement, async ({ now, caller, requestId, trail }, { quarter: key }) => {
  const quarter = quarterFrom(key)
  if (quarterStart(quarter) > now.getTime()) return { outcome: 'refused', reason: 'not-begun' }
  const latest = await latestClosed()
  if (latest && latest._id >= key) return { outcome: 'refused', reason: latest._id === key ? 'closed' : 'later-closed' }

  const gathered = await gatherLines(quarter, key, latest)
  if (gathered.lines.length === 0) return { outcome: 'refused', reason: 'nothing-published' }
  const by = { id: caller._id, name: caller.name }
  const kept = await keepDraft(gathered, { quarter: key, now, by, requestId, entry: trail('made') })
  return kept ? { outcome: 'made', statement: statementOf(kept, await linesOf(kept)) } : { outcome: 'refused', reason: 'closed' }
})
