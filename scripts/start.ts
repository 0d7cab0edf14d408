import { join } from 'node:path'
import { buildStale } from './build-stale'

/**
 * `npm start`: builds what is stale, starts the local cloud with sample data on an empty data folder, serves the
 * browser build. `npm run cloud` (`--no-h5`) leaves the browser build out. PORT and DATA_DIR come from the environment.
 */
async function start() {
  const withBrowser = !process.argv.includes('--no-h5')
  await buildStale(withBrowser ? ['functions', 'h5'] : ['functions'])

  const { openProgram } = await import('./open-program')
  const cloud = await openProgram({
    port: Number(process.env.PORT ?? 8080),
    dataDir: process.env.DATA_DIR ?? join(__dirname, '..', '.data'),
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
