import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openManifest, openPart } from '../../cloudfunctions/_kit/backup-box'
import { backupFiles, findBackupFolder, readBackupFile } from '../../cloudfunctions/_kit/backup-files'
import { db } from '../../cloudfunctions/_kit/db'
import { filesOf, manifestName, partName } from '../../shared/domain/backup-format'

/**
 * Copies a backup as it is into a folder of this machine, which gets its name when all of it is there and good.
 *
 * @param place of the backup; of the newest whole one when left out
 * @throws BackupFault for what is wrong with it
 * @throws Error in words when it is there already
 */
export async function copyBackup(to: string, place?: string): Promise<{ outcome: 'copied'; folder: string; files: number } | { outcome: 'none' }> {
  const from = place ?? (await newestWhole())
  if (!from) return { outcome: 'none' }
  const folder = join(to, from)
  if (existsSync(folder)) throw new Error(`${folder} 已经有了`)

  const source = await findBackupFolder(from)
  const manifestFile = await readBackupFile(source, manifestName)
  const { manifest, dataKey } = await openManifest(manifestFile)
  const parts = filesOf(manifest.parts)
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    const files = backupFiles(source, parts.map(partName))
    for (const each of parts) {
      const bytes = (await files.next()).value as Buffer
      await openPart(dataKey, manifest.id, each, bytes)
      await writeFile(join(part, partName(each)), bytes, { flush: true } as object)
    }
    await writeFile(join(part, manifestName), manifestFile, { flush: true } as object)
    await rename(part, folder)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
  return { outcome: 'copied', folder, files: parts.length + 1 }
}

async function newestWhole(): Promise<string | undefined> {
  const [newest] = await db.backups.query({ state: 'whole' }, { orderBy: [['begunAt', 'desc']], limit: 1, fields: ['place'] })
  return newest?.place
}
