import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(__dirname, '..')

/** What each build is made from and a file it ends with. */
const builds = {
  functions: { from: ['cloudfunctions', 'shared', 'config', 'package-lock.json'], to: 'dist/cloudfunctions/remuneration/config.json' },
  weapp: { from: ['miniprogram', 'shared', 'config', 'package-lock.json'], to: 'dist/weapp/app.json' },
  h5: { from: ['miniprogram', 'shared', 'config', 'package-lock.json'], to: 'dist/h5/index.html' },
} as const

export type Build = keyof typeof builds

/** Runs the builds whose sources changed since their output, side by side. @throws Error when one fails */
export async function buildStale(wanted: readonly Build[]): Promise<void> {
  await Promise.all(wanted.filter(isStale).map(build))
}

function isStale(name: Build): boolean {
  const { from, to } = builds[name]
  const built = statSync(join(root, to), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return from.some(source => newest(join(root, source)) > built)
}

async function build(name: Build): Promise<void> {
  // A test that asks for a build would have Taro build for tests: what is built is what is deployed.
  const env = { ...process.env, NODE_ENV: 'production' }
  try {
    await promisify(execFile)('npm', ['run', '--silent', `build:${name}`], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`build:${name} failed\n${stdout}\n${stderr}`)
  }
}

function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs)
}

if (require.main === module) void buildStale(['functions', 'weapp', 'h5'])
