import { backupFaults, totalsOfParts } from '../../shared/domain/backup-format'
import { givenUpAfter } from '../../shared/domain/backup-rules'
import { BackupFault } from '../_kit/backup-box'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { BackupDocument } from '../_kit/documents'
import { telling } from '../_kit/notice'
import { bind } from './bind-backup'
import { clearOld } from './clear-old'
import { compareOn } from './compare-on'
import { readBackOn } from './read-back-on'
import { readOn } from './read-on'
import { tellAdmins } from './tell-admins'

/** Longer than the platform lets the function run, so that nobody works on what another may still write, ms. */
const leaseMs = 90_000

/** What a run that is killed has to do again at most, ms. */
const keptEvery = 10_000

/** Each does a piece of its phase, and says what has become of the backup by it. */
const steps = { reading: readOn, comparing: compareOn, binding: bind, checking: readBackOn }

type Change = Partial<BackupDocument>

/** Goes on with a backup for so long, at least by a step. Whoever takes it first has it; another one leaves it alone. */
export async function carryOn(id: string, now: Date, longest: number) {
  const taken = await db.backups.changeAndGet(
    { _id: id, phase: _.neq('done'), leaseUntil: _.lte(now) },
    { leaseUntil: new Date(now.getTime() + leaseMs), turn: _.inc(1) },
  )
  if (!taken) return null
  let backup = taken
  const keep = async (change: Change) => (await db.backups.change({ _id: id, turn: taken.turn }, { ...change })) > 0
  const ended = (change: Change) => endWith(backup, change, now, keep)

  const began = performance.now()
  let keptAt = began
  let unkept: Change = {}
  try {
    while (backup.phase !== 'done') {
      if (backup.state === 'under-way' && now.getTime() - backup.begunAt.getTime() > givenUpAfter) throw new BackupFault('took-too-long')
      const change: Change = await steps[backup.phase](backup)
      const turned = change.phase !== undefined && change.phase !== backup.phase
      backup = { ...backup, ...change }
      unkept = { ...unkept, ...change }
      const over = performance.now() - began >= longest
      if (turned || over || performance.now() - keptAt > keptEvery) {
        if (backup.phase === 'done') await ended(unkept)
        // Overtaken: whatever was written since then stands under the other's word.
        else if (!(await keep({ ...unkept, leaseUntil: over ? now : backup.leaseUntil }))) return null
        unkept = {}
        keptAt = performance.now()
      }
      if (over) break
    }
  } catch (error) {
    if (!(error instanceof BackupFault)) {
      // Whoever comes next goes on from here; where this fails too, from what was kept last. What could not end has not.
      await keep({ ...(backup.phase !== 'done' && unkept), leaseUntil: now }).catch(() => undefined)
      throw error
    }
    backup = { ...backup, phase: 'done' }
    await fail(backup, error, now, keep)
  }
  return { id, phase: backup.phase }
}

/** It is whole and has been read back: only now may older ones go. */
async function endWith(backup: BackupDocument, change: Change, now: Date, keep: (change: Change) => Promise<boolean>): Promise<void> {
  const whole: Change = { ...change, state: 'whole', totals: totalsOfParts(backup.parts), checkedAt: now, endedAt: backup.endedAt ?? now, leaseUntil: now }
  if (await keep(whole)) await clearOld()
}

async function fail(backup: BackupDocument, { code, where }: BackupFault, now: Date, keep: (change: Change) => Promise<boolean>): Promise<void> {
  const state = backup.state === 'whole' ? 'damaged' : 'failed'
  const notices = await tellAdmins(state === 'damaged' ? 'backup-damaged' : 'backup-failed', { why: backupFaults[code] }, `${backup._id} ${now.getTime()}`, now)
  await keep({ state, phase: 'done', fault: code, faultIn: where, endedAt: now, leaseUntil: now, totals: totalsOfParts(backup.parts), ...(telling(...notices) as Change) })
}
