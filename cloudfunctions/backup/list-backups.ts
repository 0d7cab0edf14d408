import { backup } from '../../shared/contract/backup'
import { isOverdue, usualBackupRules } from '../../shared/domain/backup-rules'
import { _ } from '../_kit/cloud'
import type { BackupDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { latestSuccess } from './latest-success'

/** More than the rules keep. */
const most = 100

const shown = ['place', 'askedBy', 'state', 'phase', 'begunAt', 'endedAt', 'checkedAt', 'totals', 'moved', 'fault', 'faultIn'] as const

export const list = useCase(backup.calls.list, async ({ db, now }) => {
  const [backups, restore] = await Promise.all([
    db.backups.query({ state: _.exists(true) }, { orderBy: [['begunAt', 'desc']], limit: most, fields: shown }),
    db.restores.find('restore'),
  ])
  return {
    now: now.getTime(),
    rules: usualBackupRules,
    backups: backups.map(viewOf),
    overdue: isOverdue(now.getTime(), latestSuccess(backups)),
    restored: restore && { from: restore.backup, at: (restore.endedAt ?? restore.begunAt).getTime(), underWay: restore.phase === 'restoring' },
  }
})

function viewOf({ _id: id, place, askedBy, state, phase, begunAt, endedAt, checkedAt, totals: { documents, files, bytes }, moved, fault, faultIn }: BackupDocument) {
  return {
    id,
    place,
    askedBy: askedBy && askedBy.name,
    state,
    phase,
    begunAt: begunAt.getTime(),
    endedAt: endedAt && endedAt.getTime(),
    checkedAt: checkedAt && checkedAt.getTime(),
    documents,
    files,
    bytes,
    moved: moved.length,
    fault: fault && { code: fault, where: faultIn },
  }
}
