import type { ReadingsDocument } from '../../cloudfunctions/_kit/documents'
import { functions } from '../../config/functions'
import type { World } from '../world/world'
import { everything, latestBackup, loseEverything, withBackupKey } from '../world/backups'
import { fillUp } from './fill-up'
import { heading, ms, ratio, row } from './report'

const records = 100_000

/**
 * A backup of so many records beside bare reading of the same, in a process that may have no more memory than the
 * function; its restore, and whether what is there then is what was there before.
 */
export async function backupOf100000(world: World): Promise<void> {
  const { timeout, memorySize } = functions.backup!
  withBackupKey(world)
  const { tend } = await import('../../cloudfunctions/backup/tend')
  const { restore } = await import('../../scripts/restore/restore')
  const { dataVersion } = await import('../../shared/data-version')
  await loseEverything(world)
  await world.db.data.insert({ _id: 'data', version: dataVersion, settled: dataVersion, lease: null })
  const text = '河州通信服务乡村振兴'.repeat(20)
  await fillUp<ReadingsDocument>('readings', { _id: '', text, at: new Date(0) } as never, 0, records, n => ({ articleId: `article${n}`, opened: n, at: new Date(n * 1_000) }) as never)

  heading(`A backup of ${records} records (a part of it each minute, within ${timeout} s and ${memorySize} MB)`)
  const reading = await timeOf(readBare)
  row('read bare, a thousand at a time', ms(reading))

  const highest = watchMemory()
  let minutes = 0
  const making = await timeOf(async () => {
    do minutes++
    while ((await tend({ now: new Date(world.now() + minutes * 60_000) })) !== null)
  })
  const { totals, state } = await latestBackup(world)
  if (state !== 'whole') throw new Error(state)
  row('read, compared, sealed, read back', ms(making), `${ratio(making / reading)} of bare reading`, `${minutes - 1} minutes`, `${highest()} MB above the start`)
  row('  sealed', `${totals.files} files`, `${(totals.bytes / 1024 / 1024).toFixed(1)} MB`)

  const before = await everything(world)
  const { place } = await latestBackup(world)
  await loseEverything(world)
  const peak = watchMemory()
  const restoring = await timeOf(async () => {
    const told = await restore(place, { apply: true })
    if (told.outcome !== 'restored') throw new Error(told.outcome)
  })
  row('checked, written, compared', ms(restoring), `${ratio(restoring / reading)} of bare reading`, `${peak()} MB above the start`)
  const after = await everything(world)
  row('equal before and after', Object.keys(before).every(name => before[name]!.length === after[name]!.length && before[name]!.every((line, at) => line === after[name]![at])) ? 'yes' : 'NO')
}

async function readBare(): Promise<void> {
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  const { db } = await import('../../cloudfunctions/_kit/db')
  for (let last = ''; ; ) {
    const page = await db.readings.query({ _id: _.gt(last) }, { orderBy: [['_id', 'asc']], limit: 1_000 })
    if (page.length < 1_000) return
    last = page.at(-1)!._id
  }
}

/** @returns what tells how much more memory this process had at its highest than at the start, MB */
function watchMemory(): () => number {
  const now = () => process.memoryUsage().rss / 1024 / 1024
  const start = now()
  let highest = start
  const timer = setInterval(() => (highest = Math.max(highest, now())), 20)
  return () => {
    clearInterval(timer)
    return Math.round(highest - start)
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
