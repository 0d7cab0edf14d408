import type { Output } from '../../../../shared/contract/call'
import type { checkin } from '../../../../shared/contract/checkin'
import { fromBase64Url } from '../../../../shared/domain/base64url'
import type { CheckinList } from '../../../../shared/domain/checkin-lists'
import type { DecodedPass } from '../../../../shared/domain/pass'
import { openNames, openPack, whoShows, type PackedGuest, type PackNames, type RosterPack } from '../../../../shared/domain/roster-pack'
import { AppError } from '../../../../shared/errors'
import { noChanges, type KeptLists } from './kept-list'
import { knownPresence, type ScanMade, type ToldPresence } from './known-presence'

/** Whoever was written down while the list was packed is told again, ms. */
const packingTime = 60_000

type Changes = Pick<Output<(typeof checkin)['calls']['sync']>, 'changes' | 'next'>

/** What this phone knows of an activity's people: the sealed list, what was told since, and what it has seen in this run. */
export function peopleHere(activityId: string, kept: KeptLists) {
  let pack: RosterPack | null = null
  let changes = noChanges
  let names: PackNames | null = null
  /** Whose records were opened in this run. In memory alone. */
  const opened = new Map<string, PackedGuest>()
  /** Scans that the network said yes to, until it tells the same as a change. */
  const heard = new Map<string, ScanMade[]>()

  const remember = (guest: PackedGuest) => [guest, ...guest.team()].forEach(each => opened.set(each.guest.registrationId, each))

  return {
    async read(): Promise<void> {
      ;[pack, changes] = await Promise.all([kept.packOf(activityId), kept.changesOf(activityId)])
    },

    /** Takes a newer list in place of the one that was there. @throws AppError */
    async take(packed: string): Promise<void> {
      const bytes = fromBase64Url(packed)
      const fresh = bytes && openPack(bytes)
      if (!fresh) throw new AppError('INTERNAL')
      await kept.keepPack(activityId, bytes)
      pack = fresh
      names = null
      opened.clear()
      changes = { since: fresh.packedAt - packingTime, presence: {} }
      await kept.keepChanges(activityId, changes)
    },

    pack: () => pack,
    /** Where the changes that are to be asked for begin. */
    since: () => changes.since,

    async learn(told: Changes): Promise<void> {
      const presence = { ...changes.presence }
      for (const each of told.changes) {
        presence[each.registrationId] = each.presence
        heard.delete(each.registrationId)
      }
      changes = { since: told.next, presence }
      await kept.keepChanges(activityId, changes)
    },

    hear(registrationId: string, scan: ScanMade): void {
      heard.set(registrationId, [...(heard.get(registrationId) ?? []), scan])
    },

    /** @param waiting scans of this person that were not delivered */
    presenceOf({ guest, arriving }: PackedGuest, waiting: readonly ScanMade[], lists: readonly CheckinList[]): ToldPresence[] {
      const id = guest.registrationId
      return knownPresence(changes.presence[id] ?? arriving.presence, [...waiting, ...(heard.get(id) ?? [])], lists)
    },

    whose(pass: DecodedPass, publicKey: Uint8Array): PackedGuest | 'old-pass' | 'forged' | null {
      const found = whoShows(pass, pack, publicKey)
      if (found && typeof found !== 'string') remember(found)
      return found
    },

    /** Of those whose record is open. */
    byId: (registrationId: string): PackedGuest | null => opened.get(registrationId) ?? null,

    isUnlocked: () => names !== null,
    /** @throws AppError where the key is another list's */
    unlock(key: string): void {
      const bytes = fromBase64Url(key)
      names = pack && bytes && openNames(pack, bytes)
      if (!names) throw new AppError('INTERNAL')
    },
    find(text: string): PackedGuest[] {
      const found = names?.find(text) ?? []
      found.forEach(remember)
      return found
    },
  }
}

export type PeopleHere = ReturnType<typeof peopleHere>
