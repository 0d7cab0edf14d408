import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { CloudError, invalidParam } from '../errors'
import { MAXIMUM_KEY, type Store } from '../store/store'

/** Bytes of one file. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** How long an upload link is good for, seconds. */
const UPLOAD_SECONDS = 15 * 60

export interface FileRecord {
  /** Name of the file with its bytes, below `files/`. */
  blob: string
  bytes: number
  contentType: string
  /** ms */
  uploadedAt: number
}

/** Uploaded files: bytes in a folder, names in the store. Links carry a signature and the moment they expire. */
export class Files {
  private readonly folder: string

  constructor(
    private readonly store: Store,
    dataDir: string,
    private readonly options: { envId: string; key: string; now: () => number }
  ) {
    this.folder = path.join(dataDir, 'files')
    mkdirSync(this.folder, { recursive: true })
  }

  private get bucket(): string {
    return `6c6f-${this.options.envId}-1300000000`
  }

  fileId(cloudPath: string): string {
    return `cloud://${this.options.envId}.${this.bucket}/${cloudPath}`
  }

  /** The path inside the bucket; undefined for an id of another environment. */
  pathOf(fileId: string): string | undefined {
    const match = /^cloud:\/\/([^/]+)\/(.+)$/.exec(fileId)
    return match && match[1] === `${this.options.envId}.${this.bucket}` ? match[2] : undefined
  }

  find(cloudPath: string): FileRecord | undefined {
    return this.store.records.get(['file', cloudPath]) as FileRecord | undefined
  }

  /** A link good for `seconds` from now by the cloud's clock. */
  link(method: 'get' | 'put', cloudPath: string, seconds = UPLOAD_SECONDS): string {
    const until = Math.floor(this.options.now() / 1000) + seconds
    return `/storage/${cloudPath}?sign=${this.sign(method, cloudPath, until)}&t=${until}`
  }

  private sign(method: string, cloudPath: string, until: number): string {
    return createHmac('sha256', this.options.key).update(`${method}\n${cloudPath}\n${until}`).digest('hex').slice(0, 32)
  }

  /** @throws STORAGE_LINK_INVALID, status 403, for a link that is forged or past its time */
  assertLink(method: 'get' | 'put', cloudPath: string, sign: string, until: string): void {
    const expected = Buffer.from(this.sign(method, cloudPath, Number(until)))
    const given = Buffer.from(sign)
    const genuine = given.length === expected.length && timingSafeEqual(given, expected)
    if (!genuine || Number(until) * 1000 < this.options.now()) {
      throw new CloudError('SignatureDoesNotMatch', 'the link is not valid or has expired', 403)
    }
  }

  /** Keeps the bytes; on disk when the promise resolves. Replaces what was there under the path. */
  async put(cloudPath: string, bytes: Buffer, contentType: string): Promise<void> {
    const blob = randomUUID()
    const temporary = path.join(this.folder, `${blob}.part`)
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, this.blobPath(blob))
    const before = this.find(cloudPath)
    const record: FileRecord = { blob, bytes: bytes.length, contentType, uploadedAt: this.options.now() }
    await this.store.write(() => void this.store.records.put(['file', cloudPath], record))
    if (before) await rm(this.blobPath(before.blob), { force: true })
  }

  read(record: FileRecord): Promise<Buffer> {
    return readFile(this.blobPath(record.blob))
  }

  /** Whether there was such a file. */
  async remove(cloudPath: string): Promise<boolean> {
    const record = this.find(cloudPath)
    if (!record) return false
    await this.store.write(() => void this.store.records.remove(['file', cloudPath]))
    await rm(this.blobPath(record.blob), { force: true })
    return true
  }

  async reset(): Promise<void> {
    const paths = [...this.store.records.getKeys({ start: ['file'], end: ['file', MAXIMUM_KEY] })].map((key) => String(key[1]))
    for (const cloudPath of paths) await this.remove(cloudPath)
  }

  private blobPath(blob: string): string {
    return path.join(this.folder, blob)
  }
}

/** @throws INVALID_PARAM for a path that the service does not take */
export function assertCloudPath(cloudPath: string): void {
  const segments = cloudPath.split('/')
  const strange = /[\u0000-\u001f\u007f?#%\\:*<>|"]/.test(cloudPath)
  if (strange || Buffer.byteLength(cloudPath) > 850 || segments.some((name) => name === '' || name === '.' || name === '..')) {
    throw invalidParam('the cloud path is not valid')
  }
}
