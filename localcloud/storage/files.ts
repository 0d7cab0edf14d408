import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, mkdirSync, type ReadStream } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { CloudError, invalidParam } from '../errors'
import { MAXIMUM_KEY, type Store } from '../store/store'

/** Bytes of one file. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** Bytes of a path inside a bucket; the limit of object storage. */
const MAX_PATH_BYTES = 850

/** What breaks an address, a file system or a log, the backslash that stands for a slash on some, and half characters. */
const STRANGE = /[\u0000-\u001f\u007f?#%\\:*<>|"]|\p{Surrogate}/u

/** How long the right to upload one file is good for, seconds. */
const UPLOAD_SECONDS = 15 * 60

export interface FileRecord {
  /** Name of the file with its bytes, below `files/`. */
  blob: string
  bytes: number
  contentType: string
  /** ms */
  uploadedAt: number
}

export interface Copy {
  from: string
  to: string
  /** Whether a file that is there already may be replaced; it is unless told otherwise. */
  overwrite: boolean
  /** The original is gone at the same moment. */
  move: boolean
}

/**
 * Uploaded files: bytes in a folder, names in the store. Links carry a signature and the moment they expire, by the
 * cloud's clock.
 */
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

  /** A link to read a file by, good for `seconds` from now. */
  link(cloudPath: string, seconds: number): string {
    const until = this.secondsNow() + seconds
    return `/storage/${cloudPath}?sign=${this.sign('get', cloudPath, until)}&t=${until}`
  }

  /** @throws SignatureDoesNotMatch, status 403, for a link that is forged or past its time */
  assertLink(cloudPath: string, sign: string, until: string): void {
    this.assertSigned('get', cloudPath, sign, Number(until))
  }

  /** The right to upload one file: it travels as the header `Authorization`, or in a form as `Signature`. */
  uploadRight(cloudPath: string): string {
    const until = this.secondsNow() + UPLOAD_SECONDS
    return `q-sign-algorithm=local&q-key-time=${until}&q-signature=${this.sign('put', cloudPath, until)}`
  }

  /** @throws SignatureDoesNotMatch, status 403, for a right that is forged, past its time, or to another file */
  assertUploadRight(cloudPath: string, right: string): void {
    const given = new URLSearchParams(right)
    this.assertSigned('put', cloudPath, given.get('q-signature') ?? '', Number(given.get('q-key-time')))
  }

  private secondsNow = () => Math.floor(this.options.now() / 1000)

  private sign(method: 'get' | 'put', cloudPath: string, until: number): string {
    return createHmac('sha256', this.options.key).update(`${method}\n${cloudPath}\n${until}`).digest('hex').slice(0, 32)
  }

  private assertSigned(method: 'get' | 'put', cloudPath: string, sign: string, until: number): void {
    const expected = Buffer.from(this.sign(method, cloudPath, until))
    const given = Buffer.from(sign)
    const genuine = given.length === expected.length && timingSafeEqual(given, expected)
    if (!genuine || until * 1000 < this.options.now()) {
      throw new CloudError('SignatureDoesNotMatch', 'the link is not valid or has expired', 403)
    }
  }

  /** Keeps the bytes; on disk when the promise resolves. Replaces what was there under the path. */
  async put(cloudPath: string, bytes: Buffer, contentType: string): Promise<void> {
    const blob = await this.writeBlob(temporary => writeDurably(temporary, bytes))
    const record: FileRecord = { blob, bytes: bytes.length, contentType, uploadedAt: this.options.now() }
    await this.replace(cloudPath, record)
  }

  /** Says what came of it; on disk when the promise resolves. */
  async copy({ from, to, overwrite, move }: Copy): Promise<'copied' | 'missing' | 'exists'> {
    const source = this.find(from)
    if (!source) return 'missing'
    if (!overwrite && this.find(to)) return 'exists'
    const blob = await this.writeBlob(async temporary => {
      await copyFile(this.blobPath(source.blob), temporary)
      await syncFile(temporary)
    })
    await this.replace(to, { ...source, blob, uploadedAt: this.options.now() }, move ? from : undefined)
    return 'copied'
  }

  /** The bytes from `start` to `end`, both included. */
  read(record: FileRecord, start: number, end: number): ReadStream {
    return createReadStream(this.blobPath(record.blob), { start, end })
  }

  /** Whether there was such a file. */
  async remove(cloudPath: string): Promise<boolean> {
    const record = await this.store.write(() => this.forget(cloudPath))
    if (record) await this.removeBlob(record)
    return record !== undefined
  }

  async reset(): Promise<void> {
    const paths = [...this.store.records.getKeys({ start: ['file'], end: ['file', MAXIMUM_KEY] })].map(key => String(key[1]))
    for (const cloudPath of paths) await this.remove(cloudPath)
  }

  /** Bytes are whole under their name before any record speaks of them. */
  private async writeBlob(write: (temporary: string) => Promise<void>): Promise<string> {
    const blob = randomUUID()
    const temporary = `${this.blobPath(blob)}.part`
    await write(temporary)
    await rename(temporary, this.blobPath(blob))
    return blob
  }

  /** One record in place of what was there, and of the file that it was moved from, at one moment. */
  private async replace(cloudPath: string, record: FileRecord, movedFrom?: string): Promise<void> {
    const gone = await this.store.write(() => {
      const before = [this.forget(cloudPath), movedFrom === undefined ? undefined : this.forget(movedFrom)]
      void this.store.records.put(['file', cloudPath], record)
      return before
    })
    for (const old of gone) if (old) await this.removeBlob(old)
  }

  /** Takes the record away, within a write, and gives it. */
  private forget(cloudPath: string): FileRecord | undefined {
    const record = this.find(cloudPath)
    if (record) void this.store.records.remove(['file', cloudPath])
    return record
  }

  private removeBlob(record: FileRecord): Promise<void> {
    return rm(this.blobPath(record.blob), { force: true })
  }

  private blobPath(blob: string): string {
    return path.join(this.folder, blob)
  }
}

/** @throws INVALID_PARAM for a path that the service does not take: empty names in it, dots, strange characters, too long */
export function assertCloudPath(cloudPath: string): void {
  const hasBadName = cloudPath.split('/').some(name => name === '' || name === '.' || name === '..')
  if (hasBadName || STRANGE.test(cloudPath) || Buffer.byteLength(cloudPath) > MAX_PATH_BYTES) {
    throw invalidParam('the cloud path is not valid')
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
