import { join } from 'node:path'
import { buildStale } from '../../scripts/build-stale'

/** `npm run bench`: every figure is a ratio to a bare call, or a count, of one run on this machine. */
async function bench() {
  await buildStale(['functions'])
  process.env.TEST_FUNCTIONS_DIR = join(__dirname, '..', '..', 'dist', 'cloudfunctions')

  const [{ coldStart }, { counting }] = await Promise.all([import('./cold-start'), import('./counting')])
  coldStart()
  counting()
  await (await import('./offline-desk')).offlineDesk()
  await (await import('./local-cloud')).localCloud()

  // Loaded late: the SDK reads where its cloud is when it is loaded.
  const { openWorld } = await import('../world/world')
  const world = await openWorld({ overTheWire: true })
  try {
    await (await import('./round-trips')).roundTrips(world)
    await (await import('./rush')).rush(world)
    await (await import('./desks')).desks(world)
    await (await import('./searches')).searches(world)
    await (await import('./duplicates')).duplicates(world)
    await (await import('./papers')).papersOf500(world)
    await (await import('./news')).newsOf20000(world)
    await (await import('./statement')).statementOfAQuarter(world)
    await (await import('./backup')).backupOf100000(world)
  } finally {
    await world.close()
  }
}

void bench()
