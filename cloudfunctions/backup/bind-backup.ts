import { manifestName } from '../../shared/domain/backup-format'
import { sealManifest } from '../_kit/backup-box'
import { putBackupFile } from '../_kit/backup-files'
import { db } from '../_kit/db'
import type { BackupDocument } from '../_kit/documents'

/** Writes the manifest, which makes a backup of the parts. */
export async function bind({ _id, place, sealedKey, begunAt, roundBegunAt, moved, parts }: BackupDocument): Promise<Partial<BackupDocument>> {
  const manifest = {
    id: _id,
    env: process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? '',
    dataVersion: (await db.data.find('data'))?.version ?? 0,
    begunAt: begunAt.getTime(),
    asOf: roundBegunAt.getTime(),
    moved,
    parts,
  }
  const folder = await putBackupFile(place, manifestName, await sealManifest(manifest, sealedKey))
  return { phase: 'checking', done: 0, folder }
}
