import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupFault, openManifest, openPart } from '../../cloudfunctions/_kit/backup-box'
import { backupFiles, findBackupFolder, readBackupFile } from '../../cloudfunctions/_kit/backup-files'
import { filesOf, manifestName, partName, placePattern, type BackupManifest, type BackupPart } from '../../shared/domain/backup-format'

export interface OpenedBackup {
  manifest: BackupManifest
  /** The parts with records, in order, each opened and found to be what the manifest says. One is in memory at a time. */
  parts(): AsyncGenerator<{ part: BackupPart; text: string }>
}

/**
 * A backup in a folder of this machine, or in the storage of the environment by the name of its place.
 *
 * @throws BackupFault for what is wrong with it
 * @throws Error in words for what names none
 */
export async function openBackup(source: string): Promise<OpenedBackup> {
  if (existsSync(source) && statSync(source).isDirectory()) return open(name => fromFolder(source, name), names => inTurn(source, names))
  if (!placePattern.test(source)) throw new Error(`没有 ${source} 这个文件夹；在云存储里的备份，写它的位置，如 2026-11-23-0230-0123456789ab`)
  const folder = await findBackupFolder(source)
  return open(name => readBackupFile(folder, name), names => backupFiles(folder, names))
}

async function open(one: (name: string) => Promise<Buffer>, many: (names: readonly string[]) => AsyncGenerator<Buffer>): Promise<OpenedBackup> {
  const { manifest, dataKey } = await openManifest(await one(manifestName))
  return {
    manifest,
    async *parts() {
      const parts = filesOf(manifest.parts)
      const files = many(parts.map(partName))
      for (const part of parts) yield { part, text: await openPart(dataKey, manifest.id, part, (await files.next()).value as Buffer) }
    },
  }
}

async function fromFolder(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name))
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new BackupFault(name === manifestName ? 'no-manifest' : 'part-missing', name)
  }
}

async function* inTurn(folder: string, names: readonly string[]): AsyncGenerator<Buffer> {
  for (const name of names) yield await fromFolder(folder, name)
}
