import { backupFolder, manifestName } from '../../shared/domain/backup-format'
import { BackupFault } from './backup-box'
import { app } from './cloud'
import { linksTo } from './files'

/** The most of one request, see `facts.md` on the storage. */
const filesAtOnce = 50
const linkSeconds = 600

/** Puts one file of a backup into the storage, over one that is there. @returns the folder that it lies in */
export async function putBackupFile(place: string, name: string, bytes: Buffer): Promise<string> {
  const { fileID } = await app.uploadFile({ cloudPath: `${backupFolder(place)}/${name}`, fileContent: bytes })
  return fileID.slice(0, -name.length - 1)
}

/** The folder of a backup in this environment's storage, whether it is there or not. */
export async function findBackupFolder(place: string): Promise<string> {
  const { data } = await app.getUploadMetadata({ cloudPath: `${backupFolder(place)}/${manifestName}` })
  return data.fileId.slice(0, -manifestName.length - 1)
}

/**
 * Reads files of a backup one after another: one request for the links of many, one file in memory.
 *
 * @throws BackupFault part-missing, no-manifest
 */
export async function* backupFiles(folder: string, names: readonly string[]): AsyncGenerator<Buffer> {
  for (let from = 0; from < names.length; from += filesAtOnce) {
    const some = names.slice(from, from + filesAtOnce)
    const links = await linksTo(some.map(name => `${folder}/${name}`), linkSeconds)
    for (const name of some) yield await download(links[`${folder}/${name}`], name)
  }
}

export async function readBackupFile(folder: string, name: string): Promise<Buffer> {
  const { value } = await backupFiles(folder, [name]).next()
  return value as Buffer
}

async function download(link: string | undefined, name: string): Promise<Buffer> {
  const response = link === undefined ? null : await fetch(link)
  if (!response || response.status === 404) throw new BackupFault(name === manifestName ? 'no-manifest' : 'part-missing', name)
  if (!response.ok) throw new Error(`the storage answered ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

/** Takes files of a backup away; those that are gone already stay gone. */
export async function forgetBackupFiles(folder: string, names: readonly string[]): Promise<void> {
  for (let from = 0; from < names.length; from += filesAtOnce) {
    await app.deleteFile({ fileList: names.slice(from, from + filesAtOnce).map(name => `${folder}/${name}`) })
  }
}
