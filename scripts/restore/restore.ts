import { digestOfText } from '../../cloudfunctions/_kit/backup-box'
import { backedUp, readRange } from '../../cloudfunctions/_kit/backup-range'
import { _ } from '../../cloudfunctions/_kit/cloud'
import { Collection } from '../../cloudfunctions/_kit/collection'
import { db } from '../../cloudfunctions/_kit/db'
import { dataVersion } from '../../shared/data-version'
import type { BackupManifest } from '../../shared/domain/backup-format'
import { openBackup, type OpenedBackup } from './open-backup'
import { writePart } from './write-part'

export type Restored =
  | { outcome: 'verified' | 'restored'; manifest: BackupManifest; goesOn: boolean; migrated: number }
  | { outcome: 'refused'; why: 'newer-data'; version: number }
  | { outcome: 'refused'; why: 'not-empty'; collections: string[] }
  | { outcome: 'refused'; why: 'another-unfinished'; backup: string }
  /** All was written, and somebody else has written meanwhile. */
  | { outcome: 'differs'; manifest: BackupManifest; collections: string[] }

interface Options {
  apply: boolean
  /** So many records of a collection are written. */
  report?: (collection: string, documents: number) => void
}

/**
 * Puts a backup into the empty environment that the process environment names. All of it is opened and compared with its
 * manifest before the first write. Cut off, it is finished by running it again; in the end all is read once more and is
 * equal, record by record. Data of an earlier release are brought on to today's.
 *
 * @param source a folder, or a backup's place in the storage
 * @throws BackupFault for what is wrong with the backup
 */
export async function restore(source: string, { apply, report = () => undefined }: Options): Promise<Restored> {
  const backup = await openBackup(source)
  const { manifest } = backup
  if (manifest.dataVersion > dataVersion) return { outcome: 'refused', why: 'newer-data', version: manifest.dataVersion }
  for await (const _whole of backup.parts());

  const mark = await db.restores.find('restore')
  const goesOn = mark?.phase === 'restoring' && mark.backup === manifest.id
  if (mark?.phase === 'restoring' && !goesOn) return { outcome: 'refused', why: 'another-unfinished', backup: mark.backup }
  const filled = goesOn ? [] : await filledCollections(manifest)
  if (filled.length > 0) return { outcome: 'refused', why: 'not-empty', collections: filled }
  if (!apply) return { outcome: 'verified', manifest, goesOn, migrated: 0 }

  if (!goesOn) await putMark(manifest)
  await writeAll(backup, goesOn, report)
  const differing = await differingCollections(manifest)
  if (differing.length > 0) return { outcome: 'differs', manifest, collections: differing }
  const { migrate } = await import('../../migrations')
  const migrated = manifest.dataVersion < dataVersion ? (await migrate()).length : 0
  await db.restores.change({ _id: 'restore' }, { phase: 'restored', endedAt: new Date() })
  return { outcome: 'restored', manifest, goesOn, migrated }
}

/** What the first deployment itself writes: it says how old the data are, and the backup has its own. */
const bornWith: Readonly<Record<string, readonly string[]>> = { [db.data.name]: ['data'] }

async function filledCollections({ parts }: BackupManifest): Promise<string[]> {
  const names = [...new Set([...backedUp, ...parts.map(({ collection }) => collection)])]
  const filled: string[] = []
  for (const name of names) {
    const found = await new Collection(name).query({ _id: _.nin([...(bornWith[name] ?? [])]) }, { limit: 1, fields: ['_id'] })
    if (found.length > 0) filled.push(name)
  }
  return filled
}

/** By it a run that was cut off is known, and no backup is made meanwhile. */
async function putMark({ id, env }: BackupManifest): Promise<void> {
  await db.restores.remove({ _id: 'restore' })
  await db.restores.insert({ _id: 'restore', phase: 'restoring', backup: id, env, begunAt: new Date(), endedAt: null })
}

async function writeAll(backup: OpenedBackup, goesOn: boolean, report: NonNullable<Options['report']>): Promise<void> {
  const written: Record<string, number> = {}
  for await (const { part, text } of backup.parts()) {
    const maySayNo = goesOn || part.collection in bornWith
    await writePart(part.collection, text, maySayNo)
    written[part.collection] = (written[part.collection] ?? 0) + part.documents
    report(part.collection, written[part.collection]!)
  }
}

async function differingCollections({ parts }: BackupManifest): Promise<string[]> {
  const differing = new Set<string>()
  for (const { collection, after, to, digest } of parts) {
    const { text } = await readRange(collection, after, to)
    if (digestOfText(text) !== digest) differing.add(collection)
  }
  return [...differing]
}
