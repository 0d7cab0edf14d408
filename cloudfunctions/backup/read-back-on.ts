import { filesOf, manifestName, partName } from '../../shared/domain/backup-format'
import { openManifest, openPart } from '../_kit/backup-box'
import { backupFiles, readBackupFile } from '../_kit/backup-files'
import type { BackupDocument } from '../_kit/documents'

/** Parts that one step reads: the manifest is opened once for them. */
const atOnce = 50

/** Reads the next parts back from the storage and opens each: what the database was read into is what lies there. */
export async function readBackOn({ _id, folder, done }: BackupDocument): Promise<Partial<BackupDocument>> {
  const { manifest, dataKey } = await openManifest(await readBackupFile(folder, manifestName))
  const parts = filesOf(manifest.parts)
  const some = parts.slice(done, done + atOnce)
  const files = backupFiles(folder, some.map(partName))
  for (const part of some) await openPart(dataKey, _id, part, (await files.next()).value as Buffer)
  return done + some.length < parts.length ? { done: done + some.length } : { phase: 'done' }
}
