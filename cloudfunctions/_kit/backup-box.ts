import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { backupFormat, partName, type BackupFaultCode, type BackupManifest, type BackupPart } from '../../shared/domain/backup-format'

const cipher = 'aes-256-gcm'
const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** Something is wrong with a backup, of which a person is told. @param where the file it was found in */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    readonly where = '',
  ) {
    super(`${code} ${where}`.trimEnd())
  }
}

/** @throws BackupFault no-key */
export function backupKey(base64 = process.env.BACKUP_KEY ?? ''): Buffer {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== keyLength) throw new BackupFault('no-key')
  return key
}

/** Tells a wrong key from a damaged file, and gives nothing of the key away. */
const fingerprintOf = (key: Buffer) => createHash('sha256').update('backup\n').update(key).digest('hex').slice(0, 16)

function seal(key: Buffer, boundTo: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(boundTo))
  return Buffer.concat([nonce, sealing.update(bytes), sealing.final(), sealing.getAuthTag()])
}

/** @returns null when the key does not open it, it is of another place, or a bit of it was changed */
function open(key: Buffer, boundTo: string, bytes: Buffer): Buffer | null {
  if (bytes.length < nonceLength + tagLength) return null
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([opening.update(bytes.subarray(nonceLength, -tagLength)), opening.final()])
  } catch {
    return null
  }
}

/** A key for one backup alone, sealed under BACKUP_KEY. */
export const newSealedKey = (id: string): string => seal(backupKey(), `key\n${id}`, randomBytes(keyLength)).toString('base64')

/** @throws BackupFault no-key, wrong-key */
export function openKey(sealedKey: string, id: string, key = backupKey()): Buffer {
  const opened = open(key, `key\n${id}`, Buffer.from(sealedKey, 'base64'))
  if (!opened) throw new BackupFault('wrong-key')
  return opened
}

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

type Place = Pick<BackupPart, 'collection' | 'number'>

const placeOf = (id: string, { collection, number }: Place) => `part\n${id}\n${collection}\n${number}`

/** A part's lines, compressed and sealed to their place. */
export const sealPart = async (dataKey: Buffer, id: string, place: Place, text: string): Promise<Buffer> =>
  seal(dataKey, placeOf(id, place), await promisify(gzip)(text))

/** The lines of a part, for certain those that the manifest speaks of. @throws BackupFault part-damaged */
export async function openPart(dataKey: Buffer, id: string, part: BackupPart, bytes: Buffer): Promise<string> {
  const opened = open(dataKey, placeOf(id, part), bytes)
  const text = opened && (await promisify(gunzip)(opened)).toString('utf8')
  if (text === null || digestOfText(text) !== part.digest) throw new BackupFault('part-damaged', partName(part))
  return text
}

/** What stands in the manifest's file: enough to tell what it is, and the rest sealed. */
interface ManifestFile {
  kind: 'hangxietong-backup'
  format: number
  id: string
  fingerprint: string
  key: string
  sealed: string
}

const manifestPlace = (id: string, format: number) => `manifest\n${id}\n${format}`

export async function sealManifest(manifest: BackupManifest, sealedKey: string): Promise<Buffer> {
  const key = backupKey()
  const { id } = manifest
  const sealed = seal(openKey(sealedKey, id, key), manifestPlace(id, backupFormat), await promisify(gzip)(JSON.stringify(manifest)))
  const file: ManifestFile = { kind: 'hangxietong-backup', format: backupFormat, id, fingerprint: fingerprintOf(key), key: sealedKey, sealed: sealed.toString('base64') }
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
}

/** @throws BackupFault not-a-manifest, newer-format, no-key, wrong-key, manifest-damaged */
export async function openManifest(bytes: Buffer, key = backupKey()): Promise<{ manifest: BackupManifest; dataKey: Buffer }> {
  const { format, id, fingerprint, key: sealedKey, sealed } = readManifestFile(bytes)
  if (format > backupFormat) throw new BackupFault('newer-format')
  if (fingerprint !== fingerprintOf(key)) throw new BackupFault('wrong-key')
  const dataKey = open(key, `key\n${id}`, Buffer.from(sealedKey, 'base64'))
  const opened = dataKey && open(dataKey, manifestPlace(id, format), Buffer.from(sealed, 'base64'))
  if (!opened) throw new BackupFault('manifest-damaged')
  return { manifest: JSON.parse((await promisify(gunzip)(opened)).toString('utf8')) as BackupManifest, dataKey }
}

function readManifestFile(bytes: Buffer): ManifestFile {
  try {
    const file = JSON.parse(bytes.toString('utf8')) as ManifestFile
    const texts = [file.id, file.fingerprint, file.key, file.sealed]
    if (file.kind === 'hangxietong-backup' && Number.isInteger(file.format) && texts.every(text => typeof text === 'string')) return file
  } catch {
    // Said below: what is cut off is no JSON.
  }
  throw new BackupFault('not-a-manifest')
}
