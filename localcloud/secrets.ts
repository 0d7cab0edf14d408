import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface SecretConfig {
  name: string
  bytes: number
}

/** Secrets made on first start and kept in the data folder, readable by its owner alone; base64. */
export function loadSecrets(dataDir: string, wanted: readonly SecretConfig[]): Record<string, string> {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'secrets.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  const missing = wanted.filter(({ name }) => known[name] === undefined)
  if (missing.length === 0) return known
  for (const { name, bytes } of missing) known[name] = randomBytes(bytes).toString('base64')
  const part = `${file}.part`
  writeFileSync(part, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600, flush: true } as object)
  renameSync(part, file)
  return known
}
