import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

interface Mark {
  instance: string
  url: string
}

/** Two clouds on one data folder would overwrite each other's documents. This one's name, and its mark in the folder. */
export class OnlyOne {
  readonly instance = randomUUID()
  private readonly file: string

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true })
    this.file = path.join(dataDir, 'running.json')
  }

  /** A mark left by a cloud that was killed counts for nothing. @throws Error when another cloud answers to its mark */
  async assertFree(): Promise<void> {
    if (!existsSync(this.file)) return
    const { instance, url } = readMark(this.file)
    if ((await instanceAt(url)) === instance) throw new Error(`the data folder is in use by the cloud at ${url}`)
  }

  mark(url: string): void {
    writeFileSync(this.file, JSON.stringify({ instance: this.instance, url } satisfies Mark))
  }

  unmark(): void {
    rmSync(this.file, { force: true })
  }
}

function readMark(file: string): Mark {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark
  } catch {
    return { instance: '', url: '' }
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
