import { collections } from '../../config/collections'
import { backupIdOf } from '../../shared/domain/backup-rules'
import type { World } from './world'

/** What functions have in their environment, for what a test runs beside them. */
export const withBackupKey = (world: World) => void (process.env.BACKUP_KEY = world.cloud.secret('BACKUP_KEY'))

/** Every collection that a backup holds, as it is: each record as text, by its id. */
export async function everything(world: World): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const { name } of collections.filter(({ name }) => name !== 'backups')) {
    const documents = await world.cloud.find(name)
    all[name] = documents.map(document => JSON.stringify(document)).sort()
  }
  return all
}

/** Empties every collection, of a lost environment; its storage stays. */
export async function loseEverything(): Promise<void> {
  const { database } = await import('../../cloudfunctions/_kit/cloud')
  for (const { name } of collections) await database.collection(name).where({ _id: database.command.exists(true) }).remove()
}

/** Fires the timer until nothing is under way, as the minutes would. @param longest ms of each; 0 is one step */
export async function tendAll(world: World, longest?: number, most = 500): Promise<number> {
  const { tend } = await import('../../cloudfunctions/backup/tend')
  for (let turns = 1; turns <= most; turns++) {
    const told = await tend({ now: new Date(world.now()) }, longest)
    if (!told || told.phase === 'done') return turns
  }
  throw new Error(`still under way after ${most} turns`)
}

/** A whole backup of now. @returns its place in the storage */
export async function backUp(world: World): Promise<string> {
  await tendAll(world)
  const [latest] = (await world.look('backups')).filter(({ state }) => state === 'whole').sort((a, b) => b.begunAt.getTime() - a.begunAt.getTime())
  return latest!.place
}

export async function noBackups(world: World): Promise<void> {
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  await world.db.backups.remove({ _id: _.gt('') })
}

/** One that stands there without its files: for what looks at the record alone. @returns its id */
export async function backupNow(world: World, state: 'under-way' | 'whole'): Promise<string> {
  const { newBackup } = await import('../../cloudfunctions/backup/new-backup')
  const now = new Date(world.now())
  const id = backupIdOf(now.getTime())
  await world.db.backups.insert({ ...newBackup(id, now, null, ''), state, phase: state === 'whole' ? 'done' : 'reading' })
  return id
}
