import type { BackupFaultCode, BackupPart, BackupTotals } from '../../../shared/domain/backup-format'
import type { Actor, Notice } from './recorded'

/**
 * A backup and how far it has come. `_id` is the minute it was due or asked for, `2026-11-23-0230`. This collection tells
 * of the storage beside it, and is itself in no backup.
 */
export interface BackupDocument {
  _id: string
  /** Its folder's name below `backups/`. */
  place: string
  /** Who asked for it; null for the nightly one. */
  askedBy: Actor | null
  requestId: string
  /** `damaged`: it was whole, and reading it back found that it is no more. */
  state: 'under-way' | 'whole' | 'failed' | 'damaged'
  /** What is being done: all is read, read again until nothing moved, bound by its manifest, and read back. */
  phase: 'reading' | 'comparing' | 'binding' | 'checking' | 'done'
  begunAt: Date
  endedAt: Date | null
  /** When it was last read back and found whole. */
  checkedAt: Date | null
  /** Who works on it may go on until then; anybody else waits. */
  leaseUntil: Date
  /** Counted up by whoever takes it: one who was overtaken writes nothing more. */
  turn: number
  /** The backup's own key, sealed under BACKUP_KEY; empty before the first part. */
  sealedKey: string
  /** `cloud://…/backups/<place>`; empty before the first file. */
  folder: string
  parts: BackupPart[]
  totals: BackupTotals
  /** Parts compared in this round, or read back. */
  done: number
  /** Of comparing, from 1. */
  round: number
  roundBegunAt: Date
  /** Collections in which this round of comparing met a change. */
  moved: string[]
  fault: BackupFaultCode | null
  /** The file that the fault was found in. */
  faultIn: string
  notices?: Notice[]
}

/** `restore` in the same collection: the mark of a restore that is under way, or the last one. */
export interface RestoreDocument {
  _id: 'restore'
  phase: 'restoring' | 'restored'
  /** The id of the backup that it is from, and the environment that one was made of. */
  backup: string
  env: string
  begunAt: Date
  endedAt: Date | null
}
