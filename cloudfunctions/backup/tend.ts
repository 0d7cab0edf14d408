import { backupIdOf, isOverdue, latestNight, usualBackupRules } from '../../shared/domain/backup-rules'
import { dayAndTime } from '../../shared/domain/instant'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { BackupDocument, Notice } from '../_kit/documents'
import { carryOn } from './carry-on'
import { tellAdmins } from './tell-admins'
import { latestSuccess } from './latest-success'
import { newBackup } from './new-backup'

const working: BackupDocument['phase'][] = ['reading', 'comparing', 'binding', 'checking']

/** Leaves time to write down how far it came, before the platform ends the function, ms. */
const patience = 40_000

/**
 * Every minute: begins the night's backup once it is due, and carries on with what is under way. However long a backup
 * takes, each minute does a part of it.
 *
 * @param longest ms that it goes on for; one step at least
 * @returns what was worked on, and how far it is; null for nothing
 */
export async function tend({ now }: { now: Date }, longest = patience): Promise<{ id: string; phase: BackupDocument['phase'] } | null> {
  const night = latestNight(now.getTime(), usualBackupRules)
  const found = await db.backups.query(_.or([{ _id: 'restore' }, { begunAt: _.gte(new Date(night)) }, { phase: _.in(working) }]) as never, {
    orderBy: [['begunAt', 'asc']],
    limit: 100,
    fields: ['phase', 'state', 'begunAt'],
  })
  // What is half restored is not worth keeping.
  if (found.some(({ phase }) => (phase as string) === 'restoring')) return null
  const backups = found.filter(({ _id }) => _id !== 'restore')
  const busy = backups.filter(({ phase }) => phase !== 'done')
  const making = busy.find(({ state }) => state === 'under-way')?._id
  const begun = backups.some(({ begunAt }) => begunAt.getTime() >= night)
  // One that is only read back waits for those that are not there yet.
  const next = making ?? (begun ? (busy[0]?._id ?? null) : await begin(backupIdOf(night), now))
  return next === null ? null : carryOn(next, now, longest)
}

/** Named by the moment it was due: of several that begin it at once, one does. */
async function begin(id: string, now: Date): Promise<string> {
  const earlier = await db.backups.query({ state: _.exists(true) }, { orderBy: [['begunAt', 'desc']], limit: 100, fields: ['state', 'begunAt'] })
  const since = latestSuccess(earlier)
  const overdue: Notice[] = isOverdue(now.getTime(), since) ? await tellAdmins('backup-overdue', { since: since === null ? '' : dayAndTime(since) }, id, now) : []
  await db.backups.insert(newBackup(id, now, null, '', overdue))
  return id
}
