import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'

/** A document has 16 MB at most; written as text it may be longer, but not so much. */
const MAX_LINE_BYTES = 64 * 1024 * 1024
const CHUNK_BYTES = 1024 * 1024

/** Writes lines through a buffer; on disk when closed. Only their owner may read them. */
export class LineWriter {
  private readonly descriptor: number
  private waiting = ''

  constructor(file: string) {
    this.descriptor = openSync(file, 'wx', 0o600)
  }

  write(line: string): void {
    this.waiting += `${line}\n`
    if (this.waiting.length >= CHUNK_BYTES) this.flush()
  }

  close(): void {
    this.flush()
    fsyncSync(this.descriptor)
    closeSync(this.descriptor)
  }

  private flush(): void {
    const bytes = Buffer.from(this.waiting)
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at)
    this.waiting = ''
  }
}

/**
 * The lines of a UTF-8 file with their numbers from 1, without those that are empty.
 * @throws Error that names the line, for bytes that are no UTF-8 and a line without end
 */
export function* linesOf(file: string): Generator<{ number: number; text: string }> {
  const descriptor = openSync(file, 'r')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const chunk = Buffer.alloc(CHUNK_BYTES)
  let rest: Buffer[] = []
  let restBytes = 0
  let number = 0
  const line = (end: Buffer) => {
    number += 1
    const bytes = Buffer.concat([...rest, end])
    rest = []
    restBytes = 0
    try {
      return { number, text: utf8.decode(bytes).trim() }
    } catch {
      throw new Error(`line ${number}: not UTF-8`)
    }
  }
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      let from = 0
      for (let at = chunk.indexOf(10); at !== -1 && at < read; at = chunk.indexOf(10, from)) {
        const one = line(chunk.subarray(from, at))
        from = at + 1
        if (one.text !== '') yield one
      }
      rest.push(Buffer.from(chunk.subarray(from, read)))
      restBytes += read - from
      if (restBytes > MAX_LINE_BYTES) throw new Error(`line ${number + 1}: longer than ${MAX_LINE_BYTES} bytes`)
    }
    const last = line(Buffer.alloc(0))
    if (last.text !== '') yield last
  } finally {
    closeSync(descriptor)
  }
}
