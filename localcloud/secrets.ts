import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { privateDataFolder } from './store/folder'

export interface SecretConfig {
  name: string
  bytes: number
}

/** One that is no random bytes. */
export interface MadeSecret {
  name: string
  make(): string
}

/**
 * Secrets made on first start and kept in the data folder, readable by its owner alone; base64 unless they are made otherwise.
 * @throws Error for a file that cannot be read; new ones would make useless what the old ones have encrypted
 */
export function loadSecrets(dataDir: string, wanted: readonly (SecretConfig | MadeSecret)[]): Record<string, string> {
  privateDataFolder(dataDir)
  const file = path.join(dataDir, 'secrets.json')
  const known = existsSync(file) ? readSecrets(file) : {}
  const missing = wanted.filter(({ name }) => known[name] === undefined)
  if (missing.length === 0) return known
  for (const secret of missing) known[secret.name] = 'make' in secret ? secret.make() : randomBytes(secret.bytes).toString('base64')
  const part = `${file}.part`
  writeFileSync(part, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600, flush: true } as object)
  renameSync(part, file)
  return known
}

function readSecrets(file: string): Record<string, string> {
  chmodSync(file, 0o600)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    // The parser's own message would show a piece of them.
    throw new Error(`${file} is not JSON: put back a copy of it`)
  }
}
