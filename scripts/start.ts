import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from './build-stale'

/**
 * `npm start`: builds what is stale, starts the local cloud with sample data on an empty data folder, serves the
 * browser build. `npm run cloud` (`--no-h5`) leaves the browser build out; with `--export FOLDER` or `--import FOLDER`
 * it moves all data instead of starting. PORT and DATA_DIR come from the environment.
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
    stays: true,
  })
  console.log(`ready ${cloud.url}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cloud.close().then(() => process.exit(0)))
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
