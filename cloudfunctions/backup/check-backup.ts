import { backup } from '../../shared/contract/backup'
import { useCase } from '../_kit/use-case'

export const check = useCase(backup.calls.check, async ({ db }, { id }) => {
  // A repeat, and one who asks for the same at once, find that it is being read back.
  const asked = await db.backups.change({ _id: id, state: 'whole', phase: 'done' }, { phase: 'checking', done: 0 })
  if (asked > 0) return { outcome: 'asked' }
  const found = await db.backups.find(id)
  if (!found) return { outcome: 'refused', reason: 'gone' }
  return found.state === 'whole' ? { outcome: 'asked' } : { outcome: 'refused', reason: 'not-whole' }
})
