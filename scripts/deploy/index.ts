import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reachCloud } from '../reach-cloud'
import { deploy } from './deploy'
import { writeDocument } from './document'
import { makeSecrets, missingSettings, readSettings } from './settings-file'
import { wantedFrom } from './wanted'

/**
 * `npm run deploy` says what a deployment to CloudBase would change; with `-- --apply` it changes it. `-- --new-secrets`
 * makes the keys that `.env.deploy` lacks, `-- --no-build` takes what lies in `dist` as it is, `-- --write-document`
 * brings the tables of docs/deploy.md to what config says.
 */
const root = join(__dirname, '..', '..')
const flag = { type: 'boolean', default: false } as const

async function main(): Promise<number> {
  const { values: asked } = parseArgs({
    options: { apply: flag, 'new-secrets': flag, 'no-build': flag, 'write-document': flag },
  })
  if (asked['new-secrets']) return sayMade(makeSecrets(root))
  if (asked['write-document']) {
    writeDocument(root)
    return 0
  }

  const settings = readSettings(root)
  const missing = missingSettings(settings)
  if (missing.length > 0) {
    console.error(['.env.deploy 里还缺：', ...missing.map(line => `  ${line}`), '怎么填见 docs/deploy.md 第 5 节。'].join('\n'))
    return 1
  }
  if (!asked['no-build']) build(settings)
  const { default: CloudBase } = await import('@cloudbase/manager-node')
  const cloud = new CloudBase({
    secretId: settings.TENCENTCLOUD_SECRETID,
    secretKey: settings.TENCENTCLOUD_SECRETKEY,
    token: settings.TENCENTCLOUD_SESSIONTOKEN,
    envId: settings.CLOUDBASE_ENV,
    region: settings.CLOUDBASE_REGION,
  })
  const done = await quietly(() =>
    deploy({
      cloud,
      root,
      settings,
      wanted: wantedFrom(root, settings),
      apply: asked.apply,
      pendingMigrations,
      say: line => process.stdout.write(`${line}\n`),
    }),
  )
  return done ? 0 : 1
}

function sayMade(made: readonly string[]): number {
  if (made.length === 0) console.log('密钥都已在 .env.deploy 里，没有改动。')
  else console.log(`已生成 ${made.join('、')}，写进了 .env.deploy。现在就另存一份到协会的保险柜或密码库：丢了它们，证件号、备份和入场码都找不回来。`)
  return 0
}

/** Of one commit, so that functions and the pages that call them belong together. */
function build(settings: Readonly<Record<string, string>>) {
  const env = { ...process.env, NODE_ENV: 'production', TARO_APP_CLOUD_ENV: settings.CLOUDBASE_ENV }
  for (const name of ['functions', 'h5']) {
    console.log(`构建 ${name} …`)
    // On Windows npm is a script, which only a shell runs.
    const shell = process.platform === 'win32'
    execFileSync('npm', ['run', '--silent', `build:${name}`], { cwd: root, env, shell, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}

async function pendingMigrations(): Promise<string[]> {
  reachCloud()
  const migrations = await import('../../migrations')
  return (await migrations.pendingMigrations()).pending.map(({ what }) => what)
}

/** CloudBase's tools tell their own story on the console; ours is enough. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log, warn, error } = console
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} })
  try {
    return await work()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
