import type { BackupDocument } from '../../cloudfunctions/_kit/documents'
import { collections } from '../../config/collections'
import { backupIdOf } from '../../shared/domain/backup-rules'
import type { World } from './world'

/** What functions have in their environment, for what a test runs beside them. */
export const withBackupKey = (world: World) => void (process.env.BACKUP_KEY = world.cloud.secret('BACKUP_KEY'))

const ours = collections.map(({ name }) => name).filter(name => name !== 'backups')

/** Every collection that a backup holds: each record as text. */
export async function everything(world: World): Promise<Record<string, string[]>> {
  const all = await Promise.all(ours.map(async name => [name, (await world.cloud.find(name)).map(document => JSON.stringify(document)).sort()] as const))
  return Object.fromEntries(all)
}

/** Empties every collection that holds anything, of a lost environment; its storage stays. */
export async function loseEverything(world: World): Promise<void> {
  const { _, database } = await import('../../cloudfunctions/_kit/cloud')
  for (const name of ours) {
    if ((await world.cloud.find(name)).length > 0) await database.collection(name).where({ _id: _.exists(true) }).remove()
  }
}

/** The latest that was begun. */
export async function latestBackup(world: World): Promise<BackupDocument> {
  const all = (await world.look('backups')).filter(({ _id }) => (_id as string) !== 'restore')
  return all.sort((a, b) => b.begunAt.getTime() - a.begunAt.getTime() || b._id.localeCompare(a._id))[0]!
}

/** Fires the timer until nothing is under way, as the minutes would. */
export async function tendAll(world: World): Promise<void> {
  const { tend } = await import('../../cloudfunctions/backup/tend')
  while (await tend({ now: new Date(world.now()) }));
}

/** The night's backup. @returns its place in the storage */
export async function backUp(world: World): Promise<string> {
  await tendAll(world)
  return (await latestBackup(world)).place
}

/** The same a step a minute. @param between after each step */
export async function backUpInSteps(world: World, between: (backup: BackupDocument) => Promise<void> = () => Promise.resolve()): Promise<string> {
  const { tend } = await import('../../cloudfunctions/backup/tend')
  for (;;) {
    const told = await tend({ now: new Date(world.now()) }, 0)
    const backup = await latestBackup(world)
    if (told?.phase === 'done') return backup.place
    await between(backup)
  }
}

/** A record as a backup has it: of a whole one in a folder or at a place, or of one that is not bound yet. */
export async function recordIn(source: string, collection: string, id: string): Promise<Record<string, unknown>> {
  for await (const { part, text } of partsOf(source)) {
    if (part.collection !== collection) continue
    const found = text.split('\n').find(line => line.includes(`"_id":"${id}"`))
    if (found) return JSON.parse(found) as Record<string, unknown>
  }
  throw new Error(`no ${id} in ${collection} of ${source}`)
}

async function* partsOf(source: string) {
  const { openBackup } = await import('../../scripts/restore/open-backup')
  const { openKey, openPart } = await import('../../cloudfunctions/_kit/backup-box')
  const { readBackupFile } = await import('../../cloudfunctions/_kit/backup-files')
  const { db } = await import('../../cloudfunctions/_kit/db')
  const unbound = await db.backups.findOne({ place: source, state: 'under-way' })
  if (!unbound) return yield* (await openBackup(source)).parts()
  const { _id, sealedKey, folder, parts } = unbound
  for (const part of parts.filter(({ documents }) => documents > 0)) {
    yield { part, text: await openPart(openKey(sealedKey, _id), _id, part, await readBackupFile(folder, `${part.collection}-${part.number}.part`)) }
  }
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
