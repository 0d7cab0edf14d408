import { CloudError, invalidParam } from '../errors'
import { assertCloudPath, type Copy, type Files } from '../storage/files'
import { list, text, type Params } from './params'

export interface StorageContext {
  files: Files
  url: string
}

type Action = (params: Params, context: StorageContext) => unknown

/** How long a download link is good for unless asked otherwise, seconds; at most a day more than a month. */
const DEFAULT_SECONDS = 7200
const MAX_SECONDS = 31 * 24 * 3600
/** Files of one request: the limit that CloudBase's documentation gives for links and for deleting. */
const MAX_FILES = 50

const MISSING = { code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exist' }

const getUploadMetadata: Action = (params, { files, url }) => {
  const cloudPath = text(params, 'path')
  assertCloudPath(cloudPath)
  const fileId = files.fileId(cloudPath)
  return {
    data: {
      // The SDK sends the address as it is, so what HTTP does not allow in one is escaped here.
      url: encodeURI(`${url}/storage/${cloudPath}`),
      token: 'local',
      authorization: files.uploadRight(cloudPath),
      fileId,
      // It travels as a header.
      cosFileId: Buffer.from(fileId).toString('base64'),
      download_url: encodeURI(url + files.link(cloudPath, DEFAULT_SECONDS))
    }
  }
}

const batchGetDownloadUrl: Action = (params, { files, url }) => ({
  data: {
    download_list: fileList(params, 'file_list').map(item => {
      const { fileid, max_age } = (item ?? {}) as { fileid?: unknown; max_age?: unknown }
      if (typeof fileid !== 'string') throw invalidParam('fileid must be a text')
      const cloudPath = files.pathOf(fileid)
      if (cloudPath === undefined || !files.find(cloudPath)) return { fileID: fileid, tempFileURL: '', ...MISSING }
      const seconds = typeof max_age === 'number' && max_age > 0 ? Math.min(max_age, MAX_SECONDS) : DEFAULT_SECONDS
      return { fileID: fileid, tempFileURL: url + files.link(cloudPath, seconds), maxAge: seconds, code: 'SUCCESS' }
    })
  }
})

const batchDeleteFile: Action = async (params, { files }) => {
  const results: { fileID: string; code: string }[] = []
  for (const fileID of fileList(params, 'fileid_list')) {
    if (typeof fileID !== 'string') throw invalidParam('a file id must be a text')
    const cloudPath = files.pathOf(fileID)
    const removed = cloudPath !== undefined && (await files.remove(cloudPath))
    results.push({ fileID, code: removed ? 'SUCCESS' : MISSING.code })
  }
  return { data: { delete_list: results } }
}

/** Paths, or ids of this environment; the SDK itself sees to it that a copy keeps its file's name. */
const batchCopyFile: Action = async (params, { files }) => {
  const copies = fileList(params, 'file_list').map(item => readCopy(item, files))
  const results: { fileId?: string; code: string; message?: string }[] = []
  for (const copy of copies) {
    const outcome = await files.copy(copy)
    if (outcome === 'copied') results.push({ fileId: files.fileId(copy.to), code: 'SUCCESS' })
    else if (outcome === 'missing') results.push(MISSING)
    else results.push({ code: 'STORAGE_FILE_EXIST', message: 'storage file exists already' })
  }
  return { data: { copy_list: results } }
}

/** A storage that every signed-in person may read and nobody but functions write: the strictest that has links. */
const getFileAuthority: Action = (params, { files }) => ({
  data: fileList(params, 'fileList').map(item => {
    const { path: asked, type } = (item ?? {}) as { path?: unknown; type?: unknown }
    if (typeof asked !== 'string' || typeof type !== 'string') throw invalidParam('a file needs path and type')
    const cloudPath = files.pathOf(asked) ?? asked
    const cosFileId = Buffer.from(files.fileId(cloudPath)).toString('base64')
    return { path: asked, cosFileId, read: type === 'READ' && files.find(cloudPath) !== undefined, write: false }
  })
})

function readCopy(item: unknown, files: Files): Copy {
  const { src_path, dst_path, overwrite, remove_original } = (item ?? {}) as Record<string, unknown>
  if (typeof src_path !== 'string' || typeof dst_path !== 'string') throw invalidParam('a copy needs src_path and dst_path')
  const [from, to] = [src_path, dst_path].map(given => files.pathOf(given) ?? given) as [string, string]
  assertCloudPath(from)
  assertCloudPath(to)
  if (from === to) throw invalidParam('src_path and dst_path are the same')
  return { from, to, overwrite: overwrite !== false, move: remove_original === true }
}

/** @throws INVALID_PARAM, EXCEED_REQUEST_LIMIT */
function fileList(params: Params, name: string): unknown[] {
  const items = list(params, name)
  if (items.length > MAX_FILES) throw new CloudError('EXCEED_REQUEST_LIMIT', `at most ${MAX_FILES} files a request`)
  return items
}

export const STORAGE_ACTIONS: Readonly<Record<string, Action>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
  'storage.getFileAuthority': getFileAuthority
}
