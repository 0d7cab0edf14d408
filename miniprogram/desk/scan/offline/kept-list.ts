import { openPack, type RosterPack } from '../../../../shared/domain/roster-pack'
import { AppError } from '../../../../shared/errors'
import type { DeskSettings } from './desk-view'
import type { Device } from './device'
import type { ToldPresence } from './known-presence'

/** What the functions told of who came, since a moment of theirs. Nobody is named. */
export interface KeptChanges {
  since: number
  presence: Record<string, ToldPresence[]>
}

export interface KeptList {
  settings: DeskSettings
  loadedAt: number | null
}

const prefix = 'desk-list:'
const packName = (activityId: string) => `${activityId}.pack`
const changesName = (activityId: string) => `${activityId}.changes`

/** Lists of activities that ended longer ago than this are not kept, ms. */
const keptAfterEnd = 2 * 86_400_000

export const noChanges: KeptChanges = { since: 0, presence: {} }

/** What a phone has taken along for its desks: settings, the sealed list, and who came since. */
export function keptLists({ storage, files }: Pick<Device, 'storage' | 'files'>) {
  const settingsOf = (activityId: string) => storage.get(prefix + activityId) as KeptList | undefined

  return {
    settingsOf,

    /** What a full phone cannot keep is asked for again. */
    keepSettings(activityId: string, kept: KeptList): void {
      try {
        storage.set(prefix + activityId, kept)
      } catch {
        storage.remove(prefix + activityId)
      }
    },

    async packOf(activityId: string): Promise<RosterPack | null> {
      const bytes = await files.bytes(packName(activityId))
      return bytes && openPack(bytes)
    },

    /** @throws AppError PHONE_FULL */
    async keepPack(activityId: string, bytes: Uint8Array): Promise<void> {
      try {
        await files.write(packName(activityId), bytes)
      } catch {
        throw new AppError('PHONE_FULL')
      }
    },

    async changesOf(activityId: string): Promise<KeptChanges> {
      const text = await files.text(changesName(activityId))
      return (text && readChanges(text)) || noChanges
    },

    /** What a full phone cannot keep is told again in the next run. */
    keepChanges: (activityId: string, changes: KeptChanges): Promise<void> =>
      files.write(changesName(activityId), JSON.stringify(changes)).catch(() => files.remove(changesName(activityId))),

    /** Takes away what belongs to activities that are over. @param isNeeded such as where scans wait */
    async forgetEnded(now: number, isNeeded: (activityId: string) => boolean): Promise<void> {
      for (const key of storage.keys().filter(each => each.startsWith(prefix))) {
        const activityId = key.slice(prefix.length)
        const lists = settingsOf(activityId)?.settings.lists ?? []
        if (isNeeded(activityId) || lists.some(({ until }) => until + keptAfterEnd > now)) continue
        storage.remove(key)
        await files.remove(packName(activityId))
        await files.remove(changesName(activityId))
      }
    },
  }
}

export type KeptLists = ReturnType<typeof keptLists>

/** Null of a file that was cut off. */
function readChanges(text: string): KeptChanges | null {
  try {
    const { since, presence } = JSON.parse(text) as KeptChanges
    return typeof since === 'number' && typeof presence === 'object' ? { since, presence } : null
  } catch {
    return null
  }
}
