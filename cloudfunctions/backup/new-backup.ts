import { randomBytes } from 'node:crypto'
import type { Actor, BackupDocument, Notice } from '../_kit/documents'

/** A backup of which nothing is done yet; whoever comes first may take it up. */
export const newBackup = (_id: string, now: Date, askedBy: Actor | null, requestId: string, notices: Notice[] = []): BackupDocument => ({
  _id,
  place: `${_id}-${randomBytes(6).toString('hex')}`,
  askedBy,
  requestId,
  state: 'under-way',
  phase: 'reading',
  begunAt: now,
  endedAt: null,
  checkedAt: null,
  leaseUntil: now,
  turn: 0,
  sealedKey: '',
  folder: '',
  parts: [],
  totals: { collections: 0, documents: 0, files: 0, bytes: 0, filesNamed: 0 },
  done: 0,
  round: 0,
  roundBegunAt: now,
  moved: [],
  fault: null,
  faultIn: '',
  notices,
})
