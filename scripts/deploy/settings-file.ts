import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { secrets } from '../../config/collections'
import { settings } from '../../config/deployment'

export const settingsFile = (root: string): string => join(root, '.env.deploy')

/**
 * `.env.deploy`, and from the shell what the file leaves out.
 *
 * @returns every setting by its name, empty where nobody says it
 */
export function readSettings(root: string, shell: Readonly<Record<string, string | undefined>> = process.env): Record<string, string> {
  const file = settingsFile(root)
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return Object.fromEntries(settings.map(({ name, usual }) => [name, (written[name] || shell[name] || usual || '').trim()]))
}

/** Lines without which nothing is deployed, in words; none when all are there. */
export const missingSettings = (given: Readonly<Record<string, string>>): string[] =>
  settings.filter(({ name, needed }) => needed && !given[name]).map(({ name, says }) => `${name}（${says}）`)

/**
 * Writes the secrets that `.env.deploy` lacks, random ones, into it. Those that are there stay as they are.
 *
 * @returns the names of those that were made
 * @throws Error where there is no such file
 */
export function makeSecrets(root: string): string[] {
  const file = settingsFile(root)
  if (!existsSync(file)) throw new Error('还没有 .env.deploy：先运行 cp deploy.env.example .env.deploy，填好再来。')
  let text = readFileSync(file, 'utf8')
  const made = secrets.filter(({ name }) => !parseEnv(text)[name])
  for (const { name, bytes } of made) {
    const line = `${name}=${randomBytes(bytes).toString('base64')}`
    const empty = new RegExp(`^${name}=.*$`, 'm')
    text = empty.test(text) ? text.replace(empty, line) : `${text.replace(/\n*$/, '\n')}${line}\n`
  }
  writeFileSync(file, text)
  // Whoever reads this file signs passes and reads every sealed number.
  chmodSync(file, 0o600)
  return made.map(({ name }) => name)
}
