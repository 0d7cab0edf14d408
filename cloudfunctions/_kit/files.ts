import { createHash, randomBytes } from 'node:crypto'
import type { UploadTicket } from '../../shared/contract/file'
import { fileKind, type FileKind } from '../../shared/domain/file-kind'
import { newId } from '../../shared/domain/id'
import { app } from './cloud'
import { idFor } from './ids'

/** What a file is uploaded for: its folder. */
export type Purpose = 'licence' | 'workbook' | 'activity' | 'answer' | 'voucher' | 'invoice' | 'article' | 'word' | 'minute' | 'expense' | 'bank' | 'logo'

/**
 * The folder of one person's uploads for one purpose. A phone tells us the id of what it uploaded, and could tell
 * another's; whose folder it is in settles that. Nobody can find a folder out who does not know the openid.
 */
const folderOf = (purpose: Purpose, openid: string) =>
  `uploads/${purpose}/${createHash('sha256').update(`${purpose}\n${openid}`).digest('hex').slice(0, 24)}`

/** Leave for this person to upload one file. */
export async function uploadTicket(purpose: Purpose, openid: string): Promise<UploadTicket> {
  const cloudPath = `${folderOf(purpose, openid)}/${newId(randomBytes(12))}`
  const { data } = await app.getUploadMetadata({ cloudPath })
  const { url, token, authorization, fileId, cosFileId } = data
  return {
    fileId,
    cloudPath,
    url,
    // Those that the SDK itself puts a file with.
    headers: {
      Signature: authorization,
      authorization,
      'x-cos-security-token': token,
      'x-cos-meta-fileid': cosFileId,
      key: encodeURIComponent(cloudPath),
    },
  }
}

/**
 * Keeps a file for this person that a function made or took out of another.
 *
 * @param name the same name of the same person is the same file
 * @returns its id
 */
export async function storeFile(purpose: Purpose, openid: string, name: string, bytes: Buffer): Promise<string> {
  const { fileID } = await app.uploadFile({ cloudPath: `${folderOf(purpose, openid)}/${idFor(openid, name)}`, fileContent: bytes })
  return fileID
}

const pathOf = (fileId: string) => fileId.replace(/^cloud:\/\/[^/]+\//, '')

/** Whether this person uploaded it for this purpose. */
export const isUploadOf = (openid: string, purpose: Purpose, fileId: string): boolean =>
  pathOf(fileId).startsWith(`${folderOf(purpose, openid)}/`)

/** Whether anybody uploaded it for this purpose. */
export const isUpload = (purpose: Purpose, fileId: string): boolean => pathOf(fileId).startsWith(`uploads/${purpose}/`)

export type ReadFile = { outcome: 'read'; bytes: Buffer; kind: FileKind } | { outcome: 'missing' | 'too-large' | 'wrong-kind' }

/**
 * The bytes of an uploaded file. Reading stops at the limit, so that no upload fills the function's memory.
 *
 * @param most bytes
 */
export async function readFile(fileId: string, most: number, kinds: readonly FileKind[]): Promise<ReadFile> {
  const link = await linkTo(fileId, 60)
  if (!link) return { outcome: 'missing' }
  const response = await fetch(link)
  if (response.status === 404) return { outcome: 'missing' }
  if (!response.ok || !response.body) throw new Error(`the storage answered ${response.status}`)

  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part)
    length += part.length
    if (length > most) return { outcome: 'too-large' }
  }
  const bytes = Buffer.concat(parts)
  const kind = fileKind(bytes)
  return kind && kinds.includes(kind) ? { outcome: 'read', bytes, kind } : { outcome: 'wrong-kind' }
}

/** An address that anyone can read the file from for so long; null when it is not there. */
export async function linkTo(fileId: string, seconds: number): Promise<string | null> {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  return fileList[0]?.tempFileURL || null
}

/** The same for several in one request, by id; what is not there is left out. */
export async function linksTo(fileIds: readonly string[], seconds: number): Promise<Record<string, string>> {
  if (fileIds.length === 0) return {}
  const { fileList } = await app.getTempFileURL({ fileList: fileIds.map(fileID => ({ fileID, maxAge: seconds })) })
  return Object.fromEntries(fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL]] : [])))
}

/** Keeps what a function made, and gives an address of it that is good for so long. What is there already is written over. */
export async function keepFile(cloudPath: string, bytes: Buffer, seconds: number): Promise<string> {
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: bytes })
  const link = await linkTo(fileID, seconds)
  if (!link) throw new Error(`${cloudPath} was kept and is not there`)
  return link
}

/** Takes a file away; one that is gone already stays gone. */
export async function forgetFile(fileId: string): Promise<void> {
  await app.deleteFile({ fileList: [fileId] })
}
