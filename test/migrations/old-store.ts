import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { EJSON } from 'bson'
import { collections, secrets } from '../../config/collections'
import { localTemplates } from '../../config/message-templates'
import { sdkEnvironment, startLocalCloud, type LocalCloud } from '../../localcloud'
import { quickFolder } from '../temporary'

export type Documents = { [collection: string]: ({ _id: string } & Record<string, unknown>)[] }

/** What an earlier release had in its database, and when, milliseconds since 1970. */
export interface Fixture {
  now: number
  collections: Documents
}

/** @param release `first-release`: its sample, and what some people did with it, exported by that release itself */
export const fixture = (release: string): Fixture =>
  EJSON.parse(gunzipSync(readFileSync(join(__dirname, 'fixtures', `${release}.json.gz`))).toString('utf8')) as Fixture

/** As many of each collection as a test that repeats itself can afford. */
export const some = (documents: Documents, most: number): Documents =>
  Object.fromEntries(Object.entries(documents).map(([name, all]) => [name, all.slice(0, most)]))

/** A cloud with the data of an earlier release, and before the indexes of this one. */
export async function openOldStore({ now, collections: documents }: Fixture) {
  const dataDir = quickFolder('old-store')
  const start = (port: number, indexes: boolean) =>
    startLocalCloud({
      port,
      dataDir,
      functionsDir: process.env.TEST_FUNCTIONS_DIR ?? '',
      collections: indexes ? collections : collections.map(each => ({ ...each, indexes: [] })),
      secrets,
      env: { MESSAGE_TEMPLATES: localTemplates },
    })
  let cloud: LocalCloud = await start(0, false)
  cloud.clock.set(now)
  const port = Number(new URL(cloud.url).port)
  const restart = async (indexes: boolean) => {
    await cloud.close()
    cloud = await start(port, indexes)
    cloud.clock.set(now)
  }
  // The SDK reads where its cloud is when it is loaded, so it is loaded after that is known.
  Object.assign(process.env, sdkEnvironment(cloud), { SILENCE: 'true' })
  const { loadSample } = await import('../../config/sample/load')
  const migrations = await import('../../migrations')
  await loadSample(documents)

  return {
    get cloud() {
      return cloud
    },
    ...migrations,
    /** Puts the data of the earlier release there again, and nothing else. */
    async again() {
      await cloud.reset()
      await loadSample(documents)
    },
    /** Everything there is, but for what says how far it was brought and by whom. */
    async everything(): Promise<Documents> {
      const found = await Promise.all(collections.map(async ({ name }) => [name, await cloud.find(name)] as const))
      return Object.fromEntries(found.map(([name, all]) => [name, all.filter(({ _id }) => _id !== 'data').sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1))])) as Documents
    },
    /** As a deployment does it: the indexes come once all records are brought on. @throws Error where data break one that is unique */
    withIndexes: () => restart(true),
    /** After that. */
    reopen: () => restart(false),
    async close() {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
