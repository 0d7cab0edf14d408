import { invalidParam } from '../errors'
import { assertCloudPath, type Files } from '../storage/files'
import { list, text, type Params } from './params'

export interface StorageContext {
  files: Files
  url: string
}

type Action = (params: Params, context: StorageContext) => unknown

/** How long a download link is good for unless asked otherwise, seconds; at most a day more than a month. */
const DEFAULT_SECONDS = 7200
const MAX_SECONDS = 31 * 24 * 3600

const getUploadMetadata: Action = (params, { files, url }) => {
  const cloudPath = text(params, 'path')
  assertCloudPath(cloudPath)
  const fileId = files.fileId(cloudPath)
  // The SDK sends the address as it is, so what HTTP does not allow in one is escaped here.
  const address = encodeURI(url + files.link('put', cloudPath))
  // It travels as a header.
  const cosFileId = Buffer.from(fileId).toString('base64')
  return { data: { url: address, token: 'local', authorization: 'local', fileId, cosFileId } }
}

const batchGetDownloadUrl: Action = (params, { files, url }) => ({
  data: {
    download_list: list(params, 'file_list').map((item) => {
      const { fileid, max_age } = (item ?? {}) as { fileid?: unknown; max_age?: unknown }
      if (typeof fileid !== 'string') throw invalidParam('fileid must be a text')
      const cloudPath = files.pathOf(fileid)
      if (cloudPath === undefined || !files.find(cloudPath)) {
        return { fileID: fileid, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST', message: 'storage file not exist' }
      }
      const seconds = typeof max_age === 'number' && max_age > 0 ? Math.min(max_age, MAX_SECONDS) : DEFAULT_SECONDS
      return { fileID: fileid, tempFileURL: url + files.link('get', cloudPath, seconds), maxAge: seconds, code: 'SUCCESS' }
    })
  }
})

const batchDeleteFile: Action = async (params, { files }) => {
  const results: { fileID: string; code: string }[] = []
  for (const fileID of list(params, 'fileid_list')) {
    if (typeof fileID !== 'string') throw invalidParam('a file id must be a text')
    const cloudPath = files.pathOf(fileID)
    const removed = cloudPath !== undefined && (await files.remove(cloudPath))
    results.push({ fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
  }
  return { data: { delete_list: results } }
}

export const STORAGE_ACTIONS: Readonly<Record<string, Action>> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile
}
