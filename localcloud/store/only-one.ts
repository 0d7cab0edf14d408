import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { privateDataFolder } from './folder'

interface Mark {
  instance: string
  /** Empty until it listens. */
  url: string
  pid: number
  /** Tells the process from a later one with the same number; empty where the system does not say. */
  process: string
}

/** Two clouds on one data folder would overwrite each other's documents. This one's name, and its mark in the folder. */
export class OnlyOne {
  readonly instance = randomUUID()
  private readonly file: string

  constructor(dataDir: string) {
    privateDataFolder(dataDir)
    this.file = path.join(dataDir, 'running.json')
  }

  /** Takes the folder. A mark left by a cloud that was killed counts for nothing. @throws Error while another has it */
  async claim(): Promise<void> {
    while (!this.place('')) {
      const holder = readMark(this.file)
      if (!holder) continue
      if (await isAlive(holder)) {
        throw new Error(`the data folder is in use by the cloud at ${holder.url || 'an address to come'} (process ${holder.pid})`)
      }
      this.takeAway(holder)
    }
  }

  /** Says where it answers. */
  mark(url: string): void {
    writeFileSync(this.temporary, this.text(url), { mode: 0o600 })
    renameSync(this.temporary, this.file)
  }

  unmark(): void {
    if (readMark(this.file)?.instance === this.instance) rmSync(this.file, { force: true })
  }

  private get temporary(): string {
    return `${this.file}.${this.instance}`
  }

  private text(url: string): string {
    return JSON.stringify({ instance: this.instance, url, pid: process.pid, process: processName(process.pid) } satisfies Mark)
  }

  /** A link is made whole or not at all, by one of those who try. */
  private place(url: string): boolean {
    writeFileSync(this.temporary, this.text(url), { mode: 0o600 })
    try {
      linkSync(this.temporary, this.file)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return false
    } finally {
      rmSync(this.temporary, { force: true })
    }
  }

  /** Of several that find a dead mark one moves it; who moves a live one that came meanwhile puts it back. */
  private takeAway(dead: Mark): void {
    try {
      renameSync(this.file, this.temporary)
      if (readMark(this.temporary)?.instance !== dead.instance) linkSync(this.temporary, this.file)
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) throw error
    } finally {
      rmSync(this.temporary, { force: true })
    }
  }
}

/** Undefined when there is none. */
function readMark(file: string): Mark | undefined {
  try {
    return { instance: '', url: '', pid: 0, process: '', ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Mark>) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    return { instance: '', url: '', pid: 0, process: '' }
  }
}

/** A cloud that is too busy to answer is known by its process; one of another machine or container by its answer. */
async function isAlive(mark: Mark): Promise<boolean> {
  if (mark.process !== '' && processName(mark.pid) === mark.process) return true
  if (mark.process === '' && mark.pid === process.pid) return true
  return mark.url !== '' && (await instanceAt(mark.url)) === mark.instance
}

/** The boot and the moment a process began, on Linux; empty elsewhere and for one that is gone. */
function processName(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    const ended = fields[0] === 'Z' || fields[0] === 'X'
    return ended ? '' : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return ''
  }
}

async function instanceAt(url: string): Promise<unknown> {
  try {
    const response = await fetch(`${url}/local/instance`, { signal: AbortSignal.timeout(2000) })
    return ((await response.json()) as { instance?: unknown }).instance
  } catch {
    return undefined
  }
}
