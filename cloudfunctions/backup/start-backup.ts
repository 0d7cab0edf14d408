import { backup } from '../../shared/contract/backup'
import { backupIdOf } from '../../shared/domain/backup-rules'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { newBackup } from './new-backup'

export const start = useCase(backup.calls.start, async ({ db, caller, now, requestId }) => {
  const id = backupIdOf(now.getTime())
  const there = await db.backups.query(_.or([{ requestId }, { state: 'under-way' }, { _id: id }]) as never, { limit: 3, fields: ['requestId'] })
  const own = there.find(each => each.requestId === requestId)
  if (own) return { outcome: 'asked', id: own._id }
  if (there[0]) return { outcome: 'under-way', id: there[0]._id }

  const inserted = await db.backups.insert(newBackup(id, now, { id: caller._id, name: caller.name }, requestId))
  // Somebody else has asked in this minute.
  return { outcome: inserted ? 'asked' : 'under-way', id }
})
