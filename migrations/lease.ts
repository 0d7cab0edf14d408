import { randomUUID } from 'node:crypto'
import { _ } from '../cloudfunctions/_kit/cloud'
import { db } from '../cloudfunctions/_kit/db'
import type { DataDocument } from '../cloudfunctions/_kit/documents'

const id = 'data'

/** A runner that was cut off is waited for no longer than this, milliseconds; one that lives says so more often. */
const believedFor = 120_000

/** Somebody else is at it. */
export class Busy extends Error {
  constructor() {
    super('另一处正在迁移数据：等两分钟再运行一次')
  }
}

/** How far the data were brought; as the first release left them where nobody has said. */
export async function dataNow(): Promise<Pick<DataDocument, 'version' | 'settled'> & { said: boolean }> {
  const there = await db.data.find(id)
  return { said: there !== null, version: there?.version ?? 0, settled: there?.settled ?? 0 }
}

/** One runner at a time. Each change of where the data stand asks that the lease is still its own. */
export interface Lease {
  data: Pick<DataDocument, 'version' | 'settled'>
  /** @throws Busy when it was taken over meanwhile */
  renew(): Promise<void>
  /** The data are at this version now. */
  reached(version: number): Promise<void>
  /** Nothing below the version that was reached is still being written. */
  settle(): Promise<void>
  giveBack(): Promise<void>
}

/** @throws Busy */
export async function takeLease(): Promise<Lease> {
  const by = randomUUID()
  const lease = () => ({ by, until: new Date(Date.now() + believedFor) })
  const free = _.or([{ lease: null }, { 'lease.until': _.lt(new Date()) }])
  const mine = async (change: Record<string, unknown>) => {
    if ((await db.data.change({ _id: id, 'lease.by': by }, change)) === 0) throw new Busy()
  }
  const giveBack = async () => void (await db.data.change({ _id: id, 'lease.by': by }, { lease: null }))
  await db.data.insert({ _id: id, version: 0, settled: 0, lease: null })
  const taken = await db.data.changeAndGet(_.and([{ _id: id }, free]) as never, { lease: _.set(lease()) }).catch(async (error: unknown) => {
    // Its answer may have been lost on the way: nobody is to wait for a lease that nobody knows of.
    await giveBack().catch(() => undefined)
    throw error
  })
  if (!taken) throw new Busy()
  return {
    data: taken,
    renew: () => mine({ lease: _.set(lease()) }),
    reached: version => mine({ version, lease: _.set(lease()) }),
    settle: async () => mine({ settled: (await dataNow()).version }),
    giveBack,
  }
}
