import { dataVersion } from '../shared/data-version'
import { migrations } from './all'
import { dataNow, takeLease } from './lease'

export { Busy } from './lease'

/** A migration, and of each collection how many records it brings, or brought. */
export interface Brought {
  version: number
  what: string
  records: { collection: string; count: number }[]
}

/** The data are of a later release than this code: it may not touch them. */
export class Newer extends Error {
  constructor(readonly version: number) {
    super(`数据是第 ${version} 版的，这个程序只认得到第 ${dataVersion} 版：用写下这些数据的那一版程序`)
  }
}

/**
 * What is still to be run on the environment that the process environment names; nothing is changed. Where nobody has
 * said how old the data are, as in one that was just made, it is looked for.
 *
 * @returns `settled` where no earlier release can have written since it was run
 * @throws Newer
 */
export async function pendingMigrations(): Promise<{ version: number; settled: boolean; pending: { version: number; what: string }[] }> {
  const { said, version, settled } = await dataNow()
  if (version > dataVersion) throw new Newer(version)
  const pending = said ? since(version) : (await tryMigrations()).filter(({ records }) => records.some(({ count }) => count > 0))
  return { version, settled: settled === version, pending: pending.map(({ version, what }) => ({ version, what })) }
}

/**
 * What `migrate` would do at this moment. Of records that an earlier migration makes a later one cannot know yet.
 *
 * @throws Newer
 */
export async function tryMigrations({ again = false } = {}): Promise<Brought[]> {
  const data = await dataNow()
  if (data.version > dataVersion) throw new Newer(data.version)
  const counted: Brought[] = []
  for (const { version, what, steps } of since(again ? data.settled : data.version)) {
    const records = []
    for (const step of steps) records.push({ collection: step.collection, count: await step.count() })
    counted.push({ version, what, records })
  }
  return counted
}

/**
 * Brings all data in the environment that the process environment names to what this code reads and writes. The
 * version counts up after each migration, so that a run that was cut off goes on where it was.
 *
 * @param again once nothing of an earlier release is running: brings what that still wrote while it was being replaced
 * @param report after each migration
 * @throws Busy while another runner is at it
 * @throws Newer
 */
export async function migrate({ again = false, report = (_done: Brought) => {} } = {}): Promise<Brought[]> {
  const lease = await takeLease()
  try {
    const { version, settled } = lease.data
    if (version > dataVersion) throw new Newer(version)
    const done: Brought[] = []
    for (const migration of since(again ? settled : version)) {
      const records = []
      for (const { collection, run } of migration.steps) records.push({ collection, count: await run(lease.renew) })
      if (migration.version > version) await lease.reached(migration.version)
      done.push({ version: migration.version, what: migration.what, records })
      report(done.at(-1)!)
    }
    if (again) await lease.settle()
    return done
  } finally {
    await lease.giveBack().catch(() => undefined)
  }
}

const since = (version: number) => migrations.filter(each => each.version > version)
