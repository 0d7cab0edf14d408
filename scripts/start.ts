import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sdkEnvironment, type LocalCloud } from '../localcloud'
import { buildStale } from './build-stale'

/**
 * `npm start`: builds what is stale, starts the local cloud with sample data on an empty data folder, serves the
 * browser build. `npm run cloud` (`--no-h5`) leaves the browser build out; with `--export FOLDER` or `--import FOLDER`
 * it moves all data instead of starting. PORT and DATA_DIR come from the environment; with SAMPLE=off an empty folder
 * stays empty, and the first administrator comes in as in the cloud: by FIRST_ADMIN_PHONE and the two beside it.
 */
async function start() {
  const { values: asked } = parseArgs({ options: { 'no-h5': { type: 'boolean' }, export: { type: 'string' }, import: { type: 'string' } } })
  const dataDir = process.env.DATA_DIR ?? join(__dirname, '..', '.data')
  if (asked.export !== undefined || asked.import !== undefined) {
    const { exportTo, importFrom } = await import('./transfer')
    if (asked.import !== undefined) await importFrom(asked.import, dataDir)
    if (asked.export !== undefined) await exportTo(asked.export, dataDir)
    return
  }
  const withBrowser = !asked['no-h5']
  await buildStale(withBrowser ? ['functions', 'h5'] : ['functions'])

  const { openProgram } = await import('./open-program')
  const cloud = await openProgram({
    port: Number(process.env.PORT ?? 8080),
    dataDir,
    withBrowser,
    sample: process.env.SAMPLE !== 'off',
    stays: true,
  })
  await refuseOlder(cloud)
  console.log(`ready ${cloud.url}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cloud.close().then(() => process.exit(0)))
}

/** The functions read and write data of today's shape alone. */
async function refuseOlder(cloud: LocalCloud): Promise<void> {
  Object.assign(process.env, sdkEnvironment(cloud))
  const { pendingMigrations } = await import('../migrations')
  const { pending } = await pendingMigrations()
  if (pending.length === 0) return
  await cloud.close()
  throw new Error(older)
}

const older = 'A data folder of an earlier release is brought on by npm run migrate -- --local --apply'

start().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : error
  // Records of an earlier release lack what is unique today.
  console.error(/break the unique index/.test(String(words)) ? `${String(words)}\n${older}` : words)
  process.exitCode = 1
})
