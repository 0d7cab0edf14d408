import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { collections } from '../../config/collections'
import { forFunctions, functionRule, secretNames, storageRule } from '../../config/deployment'
import { functions } from '../../config/functions'
import type { SiteFile, Wanted, WantedFunction } from './shape'

interface ConfiguredFunction {
  name: string
  timeout: number
  memorySize: number
  runtime: string
  handler: string
  /** Values with `{{env.NAME}}` in them are read from the settings. */
  envVariables: Record<string, string>
  triggers?: { name: string; config: string }[]
}

/** What `cloudbaserc.json` says of each function. */
export const configured = (root: string): ConfiguredFunction[] =>
  (JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as { functions: ConfiguredFunction[] }).functions

/** The file beside the desk's first page that says which environment its calls go to. */
export const siteEnvironment = ({ CLOUDBASE_ENV, CLOUDBASE_REGION }: Readonly<Record<string, string>>): string =>
  JSON.stringify({ env: CLOUDBASE_ENV, region: CLOUDBASE_REGION })

export const siteEnvironmentPath = 'cloud-env.json'

/** What the environment should be, by what was built under `root`. @throws Error where something was not built */
export function wantedFrom(root: string, given: Readonly<Record<string, string>>): Wanted {
  mustBeBuilt(join(root, 'dist', 'h5', 'index.html'), '电脑端')
  return {
    collections: collections.map(({ name, rule, indexes }) => ({ name, rule, indexes })),
    functions: Object.fromEntries(configured(root).map(config => [config.name, wantedFunction(root, config, given)])),
    functionRule,
    storageRule,
    site: {
      ...siteFiles(join(root, 'dist', 'h5')),
      [siteEnvironmentPath]: fileOf(Buffer.from(siteEnvironment(given))),
    },
    ours: ['NODE_ENV', ...forFunctions.map(({ name }) => name)],
    secret: secretNames,
  }
}

function wantedFunction(root: string, { name, timeout, memorySize, runtime, handler, envVariables, triggers = [] }: ConfiguredFunction, given: Readonly<Record<string, string>>): WantedFunction {
  const folder = join(root, 'dist', 'cloudfunctions', name)
  mustBeBuilt(join(folder, 'index.js'), `云函数 ${name} `)
  const variables = Object.entries(envVariables).map(([key, value]) => [key, filledIn(value, given)] as const)
  return {
    timeout,
    memorySize,
    runtime,
    handler,
    variables: Object.fromEntries(variables.filter(([, value]) => value !== '')),
    timers: Object.fromEntries(triggers.map(({ name, config }) => [name, config])),
    digest: digestOf(folder),
    asksWeChat: functions[name]!.permissions.openapi.length > 0,
  }
}

/** Half a build would be deployed as if it were whole. */
function mustBeBuilt(file: string, what: string) {
  if (!existsSync(file)) throw new Error(`${what}没有构建好：去掉 --no-build 再运行一次`)
}

const filledIn = (value: string, given: Readonly<Record<string, string>>) => value.replace(/\{\{env\.(\w+)\}\}/g, (_all, name: string) => given[name] ?? '')

/** Of a folder's files with their names: the same bundle has the same one on every machine. */
function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name))).update('\n')
  return hash.digest('hex').slice(0, 16)
}

function siteFiles(folder: string): Record<string, SiteFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [relative(folder, file).split(sep).join('/'), fileOf(readFileSync(file))]
    }),
  )
}

const fileOf = (bytes: Buffer): SiteFile => ({ size: bytes.length, md5: createHash('md5').update(bytes).digest('hex') })
