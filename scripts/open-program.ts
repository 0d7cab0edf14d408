import { join } from 'node:path'
import { seal } from '../cloudfunctions/_kit/seal'
import { collections, secrets } from '../config/collections'
import { localTemplates } from '../config/message-templates'
import { sampleData } from '../config/sample'
import { crowdPrefix } from '../config/sample/crowd'
import { loadSample } from '../config/sample/load'
import { samplePrivates } from '../config/sample/privates'
import { sdkEnvironment, startLocalCloud, type LocalCloud } from '../localcloud'

const dist = join(__dirname, '..', 'dist')

interface Options {
  /** 0 is any free one. */
  port: number
  dataDir: string
  /** Serves the browser build at `/`. */
  withBrowser: boolean
  /** Milliseconds since 1970, UTC: what the clock starts at; the machine's own time when left out. */
  now?: number
  /** Fills an empty data folder with the invented association; without, a store begins as one in the cloud does. */
  sample?: boolean
  /** A process of its own that goes on for long: timers fire by themselves, and a fault plan may kill it. */
  stays?: boolean
}

/** Starts the local cloud with the built functions in it, and the sample association where the data folder is empty. */
export async function openProgram({ port, dataDir, withBrowser, now, sample = true, stays = false }: Options): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    port,
    dataDir,
    functionsDir: join(dist, 'cloudfunctions'),
    collections,
    secrets,
    env: { MESSAGE_TEMPLATES: localTemplates, ...(!sample && firstAdmin()) },
    customLogin: 'WEB_SIGN_IN_KEY',
    ...(withBrowser && { staticDir: join(dist, 'h5'), madeFiles: { 'cloud-env.json': cloudEnvFor } }),
    localRoutes: { people: samplePeople },
    ...(stays && { timers: true, onKill: () => process.kill(process.pid, 'SIGKILL') }),
  })
  if (now !== undefined) cloud.clock.set(now)
  if (sample && (await cloud.isEmpty())) {
    Object.assign(process.env, sdkEnvironment(cloud), { DATA_KEY: cloud.secret('DATA_KEY') })
    const start = cloud.clock.now()
    await loadSample({ ...sampleData(start), privates: samplePrivates(start, seal) })
  }
  return cloud
}

/** Who begins in an empty store, as a deployment names them. */
function firstAdmin(): Record<string, string> {
  const { FIRST_ADMIN_PHONE = '', FIRST_ADMIN_NAME = '', ASSOCIATION_NAME = '' } = process.env
  return { FIRST_ADMIN_PHONE, FIRST_ADMIN_NAME, ASSOCIATION_NAME }
}

/**
 * Where the browser build finds its cloud. Opened as 127.0.0.1 one chooses whom to be; opened as localhost it is what an
 * association puts on the web, where a phone lets one in.
 */
const cloudEnvFor = ({ envId }: LocalCloud, host: string) => (host.startsWith('localhost:') ? { env: envId, host } : {})

/** Whom the browser's sign-in can choose from: the cast of the sample, those with roles first. */
async function samplePeople(cloud: LocalCloud) {
  const members = (await cloud.find('members')) as { openid: string; name: string; unitName: string; roles: string[] }[]
  return members
    .filter(({ openid }) => openid.startsWith('sample-') && !openid.startsWith(`sample-${crowdPrefix}`))
    .map(({ openid, name, unitName, roles }) => ({ openid, name, unit: unitName, roles }))
    .sort((a, b) => b.roles.length - a.roles.length)
}
