import * as z from 'zod/mini'
import { backupFaultCodes } from '../domain/backup-format'
import { call, contract } from './call'
import { Count, Instant, refused } from './fields'

const admin = ['admin'] as const

/** The minute it was due or asked for, in China: `2026-11-23-0230`. */
export const BackupId = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}-\d{4}$/))

export const Backup = z.object({
  id: BackupId,
  /** Its folder in the storage, by which the script that restores finds it. */
  place: z.string(),
  /** Who asked for it; null for the nightly one. */
  askedBy: z.nullable(z.string()),
  state: z.enum(['under-way', 'whole', 'failed', 'damaged']),
  phase: z.enum(['reading', 'comparing', 'binding', 'checking', 'done']),
  begunAt: Instant,
  endedAt: z.nullable(Instant),
  /** When it was last read back and found whole. */
  checkedAt: z.nullable(Instant),
  documents: Count,
  files: Count,
  /** Of the sealed files. */
  bytes: Count,
  /** How many collections were written to all the while. */
  moved: Count,
  fault: z.nullable(z.object({ code: z.enum(backupFaultCodes), where: z.string() })),
})

/** What keeps the association's data a second time, sealed, in the storage. Restoring is a script's, never a phone's. */
export const backup = contract('backup', {
  /** What there is, the latest first. */
  list: call({
    who: admin,
    writes: false,
    input: z.object({}),
    output: z.object({
      now: Instant,
      rules: z.object({ at: z.string(), daily: Count, monthly: Count }),
      backups: z.array(Backup),
      /** Without a whole one for three days. */
      overdue: z.boolean(),
      /** The restore that this data came from. */
      restored: z.nullable(z.object({ from: BackupId, at: Instant, underWay: z.boolean() })),
    }),
  }),

  /** Asks for one at once: the timer takes it up within a minute. While one is under way, that is the one. */
  start: call({
    who: admin,
    writes: true,
    input: z.object({}),
    output: z.object({ outcome: z.enum(['asked', 'under-way']), id: BackupId }),
  }),

  /** Asks that one be read back, file by file: the timer takes it up within a minute. */
  check: call({
    who: admin,
    writes: true,
    input: z.object({ id: BackupId }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('asked') }), refused('gone', 'not-whole')]),
  }),
})

export type Backup = z.output<typeof Backup>
