import type CloudBase from '@cloudbase/manager-node'
import type { Index } from '../../config/collections'
import { isBuiltIn } from './plan'
import type { Found, FoundCollection, FoundFunction, SiteFile } from './shape'
import { uploadOrigins } from './uploads-from'

/** Where code's digest is written down: SCF takes letters, digits, commas, spaces and Chinese there. */
export const description = (digest: string): string => `行协通 code ${digest}`

const digestIn = (text: string | undefined) => /code ([0-9a-f]{16})/.exec(text ?? '')?.[1] ?? null

/** Asks an environment what it is. Changes nothing. @throws CloudBaseError as CloudBase's tools do */
export async function findOut(cloud: CloudBase, environment: string): Promise<Omit<Found, 'migrations'>> {
  return {
    collections: await collectionsOf(cloud),
    functions: await functionsOf(cloud, environment),
    ...(await doorsOf(cloud)),
    site: await siteOf(cloud),
    safeDomains: (await cloud.env.getEnvAuthDomains()).Domains.flatMap(({ Domain }) => Domain ?? []),
    uploadOrigins: await uploadOrigins(cloud),
  }
}

async function collectionsOf({ database, permission }: CloudBase): Promise<Found['collections']> {
  const pages = 100
  const counts: { name: string; count: number }[] = []
  for (let offset = 0; ; offset += pages) {
    const { Collections } = await database.listCollections({ MgoLimit: pages, MgoOffset: offset })
    counts.push(...Collections.map(({ CollectionName, Count }) => ({ name: CollectionName, count: Count })))
    if (Collections.length < pages) break
  }
  if (counts.length === 0) return {}

  const rules = await rulesOf(permission, counts.map(({ name }) => name))
  const found = await inTurn(counts, async ({ name, count }): Promise<[string, FoundCollection]> => {
    const { Indexes = [] } = await database.describeCollection(name)
    const indexes = Indexes.map(({ Name, Keys, Unique }): Index => ({
      name: Name,
      fields: Keys.map(({ Name, Direction }) => ({ field: Name!, direction: Direction === '-1' ? -1 : 1 })),
      unique: Unique,
    }))
    return [name, { count, rule: rules.get(name) ?? null, indexes: indexes.filter(index => !isBuiltIn(index)) }]
  })
  return Object.fromEntries(found)
}

/** A hundred can be asked for at once. */
async function rulesOf(permission: CloudBase['permission'], names: readonly string[]): Promise<Map<string, string>> {
  const rules = new Map<string, string>()
  for (let from = 0; from < names.length; from += 100) {
    const { Data } = await permission.describeResourcePermission({ resourceType: 'collection', resources: names.slice(from, from + 100) })
    for (const { Resource, Permission } of Data.PermissionList) if (Resource && Permission) rules.set(Resource, Permission)
  }
  return rules
}

async function functionsOf({ functions }: CloudBase, envId: string): Promise<Found['functions']> {
  const names = (await functions.listAllFunctions({ envId })).map(({ FunctionName }) => FunctionName!)
  const found = await inTurn(names, async (name): Promise<[string, FoundFunction]> => {
    const there = await functions.getFunctionDetail(name)
    const timers = (there.Triggers ?? []).filter(({ Type }) => Type === 'timer')
    return [
      name,
      {
        status: there.Status,
        timeout: there.Timeout,
        memorySize: there.MemorySize,
        runtime: there.Runtime,
        handler: there.Handler,
        variables: Object.fromEntries((there.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
        timers: Object.fromEntries(timers.map(({ TriggerName, TriggerDesc }) => [TriggerName, cronIn(TriggerDesc)])),
        paused: timers.filter(timer => (timer as { Enable?: number }).Enable === 0).map(({ TriggerName }) => TriggerName),
        digest: digestIn(there.Description),
      },
    ]
  })
  return Object.fromEntries(found)
}

/** A timer says itself as `{"cron":"0 * * * * * *"}`, though it is made with the bare expression. */
function cronIn(text: string): string {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null && 'cron' in said ? String(said.cron) : text
  } catch {
    return text
  }
}

async function doorsOf(cloud: CloudBase): Promise<Pick<Found, 'storageRule' | 'functionRule' | 'anonymousLogin' | 'customLogin'>> {
  const { bucket } = await storageOf(cloud)
  const storage = await cloud.permission.describeResourcePermission({ resourceType: 'storage', resources: [bucket] })
  const functions = await cloud.permission.describeResourcePermission({ resourceType: 'function' })
  const { Data: providers = [] } = await cloud.env.getProviders()
  const login = await cloud.env.getLoginConfig()
  return {
    storageRule: storage.Data.PermissionList[0]?.Permission ?? null,
    functionRule: ruleIn(functions.Data.PermissionList[0]?.SecurityRule),
    anonymousLogin: login.AnonymousLogin,
    customLogin: providers.some(({ Id, On }) => Id === 'custom' && On === 'TRUE'),
  }
}

function ruleIn(text: string | undefined): Found['functionRule'] {
  try {
    return text ? (JSON.parse(text) as Found['functionRule']) : null
  } catch {
    return null
  }
}

/** The bucket that an environment keeps files in. */
export async function storageOf(cloud: CloudBase): Promise<{ bucket: string }> {
  const { EnvInfo } = await cloud.env.getEnvInfo()
  return { bucket: EnvInfo.Storages?.[0]?.Bucket ?? '' }
}

async function siteOf({ hosting }: CloudBase): Promise<Found['site']> {
  const [there] = (await hosting.getInfo()) ?? []
  if (!there) return { status: 'none', domain: null, files: {} }
  const domain = there.CdnDomain
  if (there.Status !== 'online') return { status: there.Status === 'offline' ? 'offline' : 'coming', domain, files: {} }
  const files = await hosting.listFiles()
  return { status: 'online', domain, files: Object.fromEntries(files.map(({ Key, Size, ETag }): [string, SiteFile] => [Key, { size: Number(Size), md5: md5In(ETag) }])) }
}

/** A file that went up in parts has no md5 for its tag. */
const md5In = (tag: string) => /^"?([0-9a-f]{32})"?$/.exec(tag)?.[1] ?? null

/** Five at a time: CloudBase answers twenty requests a second. */
async function inTurn<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let from = 0; from < all.length; from += 5) answers.push(...(await Promise.all(all.slice(from, from + 5).map(ask))))
  return answers
}
