import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')

/** What each build is made from and a file it ends with. */
const builds = {
  functions: { from: ['cloudfunctions', 'shared', 'config', 'package-lock.json'], to: 'dist/cloudfunctions/remuneration/config.json' },
  weapp: { from: ['miniprogram', 'shared', 'config', 'package-lock.json'], to: 'dist/weapp/app.json' },
  h5: { from: ['miniprogram', 'shared', 'config', 'package-lock.json'], to: 'dist/h5/index.html' },
} as const

export type Build = keyof typeof builds

/** Runs the builds whose sources changed since their output. @throws Error when one fails */
export async function buildStale(wanted: readonly Build[]): Promise<void> {
  for (const name of wanted) {
    const { from, to } = builds[name]
    const built = statSync(join(root, to), { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (from.every(source => newest(join(root, source)) <= built)) continue
    // A test that asks for a build would have Taro build for tests: what is built is what is deployed.
    const env = { ...process.env, NODE_ENV: 'production' }
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', `build:${name}`], { cwd: root, encoding: 'utf8', env })
    if (status !== 0) throw new Error(`build:${name} failed\n${stdout}\n${stderr}`)
  }
}

function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs)
}
