import { remuneration } from '../../shared/contract/remuneration'
import { useCase } from '../_kit/use-case'

/** What is not there any more was dropped before: by this very request, or by somebody else. */
export const dropCorrection = useCase(remuneration.calls.dropCorrection, async ({ db }, { id }) => {
  await db.corrections.remove({ _id: id, statedIn: null })
  return (await db.corrections.find(id)) ? { outcome: 'refused', reason: 'stated' } : { outcome: 'dropped' }
})
