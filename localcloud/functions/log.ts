import { appendFile, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

/** Bytes after which a log is put aside as `.1`. */
const MAX_LOG_BYTES = 10 * 1024 * 1024

/** One file a function: what its calls printed, each line with the time and the request's id. */
export class FunctionLog {
  private readonly file: string
  private pending = ''
  private writing = false

  constructor(
    dataDir: string,
    name: string,
    private readonly now: () => number
  ) {
    const folder = path.join(dataDir, 'logs')
    mkdirSync(folder, { recursive: true })
    this.file = path.join(folder, `${name}.log`)
    const bytes = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0
    if (bytes > MAX_LOG_BYTES) renameSync(this.file, `${this.file}.1`)
  }

  write(requestId: string, level: string, text: string): void {
    this.pending += `${new Date(this.now()).toISOString()} ${requestId} ${level} ${text.trimEnd()}\n`
    if (!this.writing) this.flush()
  }

  private flush(): void {
    const lines = this.pending
    this.pending = ''
    this.writing = true
    appendFile(this.file, lines, () => {
      this.writing = false
      if (this.pending !== '') this.flush()
    })
  }
}
