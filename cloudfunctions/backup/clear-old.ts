import { filesOf, manifestName, partName } from '../../shared/domain/backup-format'
import { backupsToRemove, usualBackupRules } from '../../shared/domain/backup-rules'
import { forgetBackupFiles } from '../_kit/backup-files'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'

/**
 * Takes away the backups that have had their time. The manifest goes first, so that what is half taken away is none; the
 * record goes last, so that what was cut off is gone on with the next time.
 */
export async function clearOld(): Promise<void> {
  const there = await db.backups.query({ state: _.exists(true) }, { orderBy: [['begunAt', 'desc']], limit: 1_000, fields: ['state', 'phase', 'begunAt'] })
  const gone = backupsToRemove(
    there.map(({ _id: id, state, phase, begunAt }) => ({ id, begunAt: begunAt.getTime(), whole: state === 'whole', busy: phase !== 'done' })),
    usualBackupRules,
  )
  for (const id of gone) {
    const backup = await db.backups.find(id)
    if (backup?.folder) await forgetBackupFiles(backup.folder, [manifestName, ...filesOf(backup.parts).map(partName)])
    await db.backups.remove({ _id: id, phase: 'done' })
  }
}
