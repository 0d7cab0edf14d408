import type { BackupPart } from '../../shared/domain/backup-format'
import { newSealedKey } from '../_kit/backup-box'
import { backedUp, readRange } from '../_kit/backup-range'
import type { BackupDocument } from '../_kit/documents'
import { keepPart } from './keep-part'

/** Reads and seals the next part. A collection without records has a part too, by which one that comes is noticed. */
export async function readOn(backup: BackupDocument): Promise<Partial<BackupDocument>> {
  const sealedKey = backup.sealedKey || newSealedKey(backup._id)
  const last = backup.parts.at(-1)
  const next = last && last.to !== null ? { collection: last.collection, number: last.number + 1, after: last.to } : firstAfter(last?.collection ?? '')
  if (!next) return { phase: 'comparing', done: 0, round: 1, roundBegunAt: new Date(), moved: [] }

  const { part, folder } = await keepPart({ ...backup, sealedKey }, next, await readRange(next.collection, next.after))
  return { sealedKey, folder, parts: [...backup.parts, part] }
}

function firstAfter(collection: string): Pick<BackupPart, 'collection' | 'number' | 'after'> | null {
  const next = backedUp.find(name => name > collection)
  return next === undefined ? null : { collection: next, number: 1, after: '' }
}
