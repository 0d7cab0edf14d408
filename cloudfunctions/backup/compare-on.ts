import type { BackupPart } from '../../shared/domain/backup-format'
import { digestOfText } from '../_kit/backup-box'
import { readRange } from '../_kit/backup-range'
import type { BackupDocument } from '../_kit/documents'
import { keepPart } from './keep-part'

/** After so many rounds what still moves is said to move. */
const rounds = 3

/**
 * Reads the next part again, and writes it anew where it changed. A round that meets no change proves that all parts
 * show one moment, the one at which that round began: each had been read before it, and was the same after it. So records
 * that a transaction changed together are together in the backup. What is written to in every round is named in `moved`.
 */
export async function compareOn(backup: BackupDocument): Promise<Partial<BackupDocument>> {
  const { parts, done, round, moved } = backup
  const part = parts[done]
  if (!part) {
    const settled = moved.length === 0 || round >= rounds
    return settled ? { phase: 'binding' } : { done: 0, round: round + 1, roundBegunAt: new Date(), moved: [] }
  }
  const range = await readRange(part.collection, part.after, part.to)
  if (digestOfText(range.text) === part.digest) return { done: done + 1 }

  const { part: anew, folder } = await keepPart(backup, part, range)
  const changed = [...parts.slice(0, done), anew, ...restOf(part, range.to), ...parts.slice(done + 1)]
  return { done: done + 1, folder, parts: changed, moved: [...new Set([...moved, part.collection])] }
}

/** The last part of a collection may have grown beyond what one holds: what follows is met as changed, in its turn. */
function restOf(part: BackupPart, to: string | null): BackupPart[] {
  if (part.to !== null || to === null) return []
  return [{ ...part, number: part.number + 1, after: to, documents: 0, filesNamed: 0, digest: '', bytes: 0 }]
}
