import { mkdirSync, statSync } from 'node:fs'
import { appendFile, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Bytes after which a log is put aside as `.1`. */
const MAX_LOG_BYTES = 10 * 1024 * 1024

/** What is printed within this goes to disk together: a line a call is many openings of a file, ms. */
const GATHER_MS = 50

/** What `read` gives at most, the newest. */
const MAX_ENTRIES = 1000

/** A line that a call printed. */
export interface LogEntry {
  /** ISO 8601, by the cloud's clock. */
  at: string
  /** `-` for what belongs to no call. */
  requestId: string
  /** `debug`, `log`, `info`, `warn`, `error` as the function printed it; `report` says how long the call took. */
  level: string
  text: string
}


/** One file a function, `logs/<name>.log`: each line with the time, the request's id and the level. */
export class FunctionLog {
  private readonly file: string
  private readonly secrets: readonly string[]
  private readonly now: () => number
  private bytes: number
  private pending = ''
  private writing: Promise<void> | undefined

  /** @param options `secrets` are the values that are written as `***` */
  constructor(dataDir: string, name: string, options: { clock: { now(): number }; secrets: readonly string[] }) {
    const folder = path.join(dataDir, 'logs')
    mkdirSync(folder, { recursive: true })
    this.file = path.join(folder, `${name}.log`)
    this.secrets = options.secrets.filter(secret => secret !== '')
    this.now = () => options.clock.now()
    this.bytes = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0
  }

  write(requestId: string, level: string, text: string): void {
    const prefix = `${new Date(this.now()).toISOString()} ${requestId} ${level} `
    for (const line of this.withoutSecrets(text).trimEnd().split('\n')) this.pending += `${prefix}${line}\n`
    this.writing ??= this.flush()
  }

  /** The newest entries, oldest of them first; of one call when its id is given. */
  async read(requestId?: string): Promise<LogEntry[]> {
    await this.writing
    const text = await readFile(this.file, 'utf8').catch(() => '')
    const entries = text.split('\n').flatMap(line => {
      const [, at, id, level, rest] = /^(\S+) (\S+) (\S+) (.*)$/.exec(line) ?? []
      return at && id && level && (requestId === undefined || id === requestId) ? [{ at, requestId: id, level, text: rest ?? '' }] : []
    })
    return entries.slice(-MAX_ENTRIES)
  }

  private withoutSecrets(text: string): string {
    return this.secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  }

  private async flush(): Promise<void> {
    while (this.pending !== '') {
      await wait(GATHER_MS)
      const lines = this.pending
      this.pending = ''
      if (this.bytes > MAX_LOG_BYTES) {
        await rename(this.file, `${this.file}.1`).catch(ignore)
        this.bytes = 0
      }
      this.bytes += Buffer.byteLength(lines)
      await appendFile(this.file, lines).catch(ignore)
    }
    this.writing = undefined
  }
}

/** A log that cannot be written must not end the cloud. */
const ignore = () => undefined
