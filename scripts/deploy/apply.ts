import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type CloudBase from '@cloudbase/manager-node'
import { description, storageOf } from './found'
import { variablesFor } from './plan'
import type { Found, Step, Wanted } from './shape'
import { allowUploadsFrom } from './uploads-from'
import { siteEnvironment, siteEnvironmentPath } from './wanted'

export interface Deployment {
  cloud: CloudBase
  /** Of the repository: what was built lies in its `dist`. */
  root: string
  settings: Readonly<Record<string, string>>
  found: Found
  wanted: Wanted
  /** milliseconds between two questions whether something is ready */
  patience?: number
}

/** Takes one step, and waits until what it changed is ready. @throws CloudBaseError as CloudBase's tools do */
export async function take(step: Step, deployment: Deployment): Promise<void> {
  const { cloud, found, wanted } = deployment
  switch (step.do) {
    case 'create-collection':
      await cloud.database.createCollectionIfNotExists(step.collection)
      return close(step.collection, cloud)
    case 'close-collection':
      return close(step.collection, cloud)
    case 'create-index':
    case 'replace-index':
      if (step.drops) await cloud.database.updateCollection(step.collection, { DropIndexes: [{ IndexName: step.drops }] })
      return void (await cloud.database.updateCollection(step.collection, { CreateIndexes: [asAsked(step.index)] }))
    case 'close-storage': {
      const { bucket } = await storageOf(cloud)
      return void (await cloud.permission.modifyResourcePermission({ resourceType: 'storage', resource: bucket, permission: 'PRIVATE' }))
    }
    case 'open-functions':
      return void (await cloud.permission.modifyResourcePermission({
        resourceType: 'function',
        permission: 'CUSTOM',
        securityRule: JSON.stringify({ ...othersRules(found, wanted), ...wanted.functionRule }),
      }))
    case 'allow-anonymous': {
      const { PhoneNumberLogin, EmailLogin, UserNameLogin } = await cloud.env.getLoginConfig()
      return void (await cloud.env.modifyLoginConfig({ PhoneNumberLogin, EmailLogin, UserNameLogin, AnonymousLogin: true }))
    }
    case 'allow-custom':
      return void (await cloud.env.modifyProvider({ Id: 'custom', ProviderType: 'CUSTOM', On: 'TRUE' }))
    case 'create-function':
      return void (await cloud.functions.createFunction({ func: asConfigured(step.name, deployment), functionRootPath: bundles(deployment), force: false, deployMode: 'zip' }))
    case 'configure-function':
      return configure(step.name, deployment)
    case 'upload-code':
      return uploadCode(step.name, deployment)
    case 'add-timer':
      return void (await cloud.functions.createFunctionTriggers(step.name, [{ name: step.timer, type: 'timer', config: step.cron }]))
    case 'remove-timer':
      return void (await cloud.functions.deleteFunctionTrigger(step.name, step.timer))
    case 'open-site':
      return void (await cloud.hosting.enableService())
    case 'upload-site':
      return uploadSite(step.files, deployment)
    case 'allow-site': {
      const domain = (await readySite(deployment)).CdnDomain
      return void (await cloud.commonService('tcb').call({ Action: 'CreateAuthDomain', Param: { EnvId: deployment.settings.CLOUDBASE_ENV, Domains: [domain] } }))
    }
    case 'allow-uploads':
      return allowUploadsFrom(cloud, (await readySite(deployment)).CdnDomain)
  }
}

async function close(collection: string, { permission }: CloudBase) {
  await permission.modifyResourcePermission({ resourceType: 'collection', resource: collection, permission: 'ADMINONLY' })
}

const asAsked = ({ name, fields, unique }: { name: string; fields: readonly { field: string; direction: number }[]; unique: boolean }) => ({
  IndexName: name,
  MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys: fields.map(({ field, direction }) => ({ Name: field, Direction: String(direction) })) },
})

const othersRules = ({ functionRule }: Found, { functions }: Wanted) =>
  Object.fromEntries(Object.entries(functionRule ?? {}).filter(([name]) => !(name in functions)))

const bundles = ({ root }: Deployment) => join(root, 'dist', 'cloudfunctions')

/** A function as it is to be, all of it: SCF replaces the variables as a whole. */
function asConfigured(name: string, { found, wanted }: Deployment) {
  const { timeout, memorySize, runtime, handler, digest, timers } = wanted.functions[name]!
  return {
    name,
    timeout,
    memorySize,
    runtime,
    handler,
    installDependency: false,
    envVariables: variablesFor(name, found, wanted),
    description: description(digest),
    triggers: Object.entries(timers).map(([timer, config]) => ({ name: timer, type: 'timer' as const, config })),
  }
}

/** Code that is there keeps its digest, so that a change of settings alone never passes for an upload. */
async function configure(name: string, deployment: Deployment) {
  const { cloud, found } = deployment
  const { triggers: _timers, ...config } = asConfigured(name, deployment)
  const digest = found.functions[name]?.digest
  await cloud.functions.waitFunctionActive(name)
  await cloud.functions.updateFunctionConfig({ ...config, description: digest ? description(digest) : '' })
  await cloud.functions.waitFunctionActive(name)
}

/** The digest is written down after the code is there: cut off between the two, the code is uploaded again. */
async function uploadCode(name: string, deployment: Deployment) {
  const { cloud } = deployment
  const { triggers: _timers, ...config } = asConfigured(name, deployment)
  await cloud.functions.updateFunctionCode({ func: config, functionRootPath: bundles(deployment), deployMode: 'zip' })
  await cloud.functions.waitFunctionActive(name)
  await cloud.functions.updateFunctionConfig(config)
  await cloud.functions.waitFunctionActive(name)
}

async function uploadSite(files: readonly string[], deployment: Deployment) {
  await readySite(deployment)
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  try {
    writeFileSync(join(folder, siteEnvironmentPath), siteEnvironment(deployment.settings))
    const built = join(deployment.root, 'dist', 'h5')
    await deployment.cloud.hosting.uploadFiles({
      localPath: '',
      files: files.map(path => ({ localPath: join(path === siteEnvironmentPath ? folder : built, path), cloudPath: path })),
      retryCount: 2,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A site takes minutes to come up. @throws Error when it is not up after ten */
async function readySite({ cloud, patience = 5000 }: Deployment) {
  for (let asked = 0; asked < 120; asked++) {
    const [site] = (await cloud.hosting.getInfo()) ?? []
    if (site?.Status === 'online') return site
    await new Promise(resolve => setTimeout(resolve, patience))
  }
  throw new Error('静态网站等了很久还没有就绪，过一会儿再运行一次')
}
