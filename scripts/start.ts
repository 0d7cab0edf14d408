import { join } from 'node:path'
import { collections, secrets } from '../config/collections'
import { sampleData } from '../config/sample'
import { loadSample } from '../config/sample/load'
import { startLocalCloud, sdkEnvironment, type LocalCloud } from '../localcloud'
import { buildStale } from './build-stale'

/**
 * `npm start`: builds what is stale, starts the local cloud with sample data on an empty data folder, serves the
 * browser build. `npm run cloud` (`--no-h5`) leaves the browser build out. PORT and DATA_DIR come from the environment.
 */
async function start() {
  const root = join(__dirname, '..')
  const withBrowser = !process.argv.includes('--no-h5')
  await buildStale(withBrowser ? ['functions', 'h5'] : ['functions'])

  const cloud = await startLocalCloud({
    port: Number(process.env.PORT ?? 8080),
    dataDir: process.env.DATA_DIR ?? join(root, '.data'),
    functionsDir: join(root, 'dist', 'cloudfunctions'),
    collections,
    secrets,
    ...(withBrowser && { staticDir: join(root, 'dist', 'h5') }),
    localRoutes: { people: samplePeople },
  })
  if (await cloud.isEmpty()) {
    Object.assign(process.env, sdkEnvironment(cloud))
    await loadSample(sampleData(cloud.clock.now()))
  }
  console.log(`ready ${cloud.url}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cloud.close().then(() => process.exit(0)))
}

/** Who the browser's sign-in can choose from: those with roles first. */
async function samplePeople(cloud: LocalCloud) {
  const members = await cloud.find('members')
  return members
    .map(({ openid, name, unitName, roles }) => ({ openid, name, unit: unitName, roles: roles as string[] }))
    .sort((a, b) => b.roles.length - a.roles.length)
}

void start()
