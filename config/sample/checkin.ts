import type { CheckinSettings, MemberDocument, RegistrationDocument, ScanDocument } from '../../cloudfunctions/_kit/documents'
import { attendanceOf } from '../../shared/domain/attendance'
import { arrivalListId, slotOn, windowOn, type CheckinList } from '../../shared/domain/checkin-lists'
import type { Instant } from '../../shared/domain/instant'
import { usualCheckin } from '../../shared/domain/usual-checkin'
import type { People } from './people'
import { day, minute } from './times'

/** How a sample activity receives people. */
export interface SampleCheckin {
  lists: SampleList[]
  /** Who serves, by name; everyone who is staff when left out. */
  staff?: { name: string; mayOverrule: boolean }[]
}

interface SampleList extends CheckinList {
  /** Of those who arrived, every so many-th stays away; nobody does when left out. */
  awayEvery?: number
}

/** A visit to a list, as a desk scanned it. */
export interface Visit {
  list: Pick<CheckinList, 'id' | 'name' | 'repeats'>
  way: 'in' | 'out'
  at: Instant
}

/** As staff have arranged it; as it is before they do, where nothing is told. */
export const checkinOf = (told: SampleCheckin | undefined, { named }: People): CheckinSettings =>
  told
    ? {
        ...usualCheckin,
        revision: 1,
        lists: told.lists.map(({ awayEvery: _awayEvery, ...list }) => ({ ...list, from: new Date(list.from), until: new Date(list.until) })),
        staff: (told.staff ?? []).map(({ name, mayOverrule }) => ({ memberId: named(name)._id, name, mayOverrule })),
      }
    : usualCheckin

/** Where somebody who arrived was until now, in the order of it. */
export function visitsOf(lists: readonly SampleList[], arrivedAt: Instant, index: number, now: Instant): Visit[] {
  const arrival: Visit = { list: { id: arrivalListId, name: '', repeats: 'once' }, way: 'in', at: arrivedAt }
  const others = lists
    .filter(({ awayEvery }) => !awayEvery || index % awayEvery !== 0)
    .flatMap(list => daysOf(list).flatMap(at => visitsOn(list, at, arrivedAt, index)))
  return [arrival, ...others.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)]
}

/** A moment of each day that a list is for. */
const daysOf = ({ from, until, repeats }: CheckinList): Instant[] =>
  repeats === 'once' ? [from] : Array.from({ length: Math.ceil((until - from) / day) }, (_, i) => from + i * day)

/** Within an hour of its beginning, or of arriving; every third has left an hour and a half later. */
function visitsOn(list: SampleList, day: Instant, arrivedAt: Instant, index: number): Visit[] {
  const { from, until } = windowOn(list, day)
  const at = Math.max(from, arrivedAt) + (3 + ((index * 7) % 50)) * minute
  const outAt = at + 90 * minute
  if (at >= until) return []
  const leaves = list.exits && index % 3 === 0 && outAt < until
  return [{ list, way: 'in', at }, ...(leaves ? [{ list, way: 'out' as const, at: outAt }] : [])]
}

/** A person's scans, with what follows from them. */
export function scannedBy(
  visits: readonly Visit[],
  { desk, scanner, nonces }: { desk: string; scanner: MemberDocument; nonces: readonly string[] },
): Pick<RegistrationDocument, 'scans' | 'presence' | 'scansRevision' | 'scannedAt'> {
  const scans = visits.map(({ list, way, at }, i): ScanDocument => ({
    nonce: nonces[i]!,
    slot: slotOn(list, at),
    way,
    at: new Date(at),
    desk,
    by: scanner._id,
    byName: scanner.name,
    verdict: way === 'in' ? 'welcome' : 'left',
    despite: '',
    offline: false,
    undone: null,
  }))
  const { presence } = attendanceOf(scans.map(scan => ({ ...scan, at: scan.at.getTime(), idle: false })))
  return {
    scans,
    presence: presence.map(({ slot, at, outAt }) => ({ slot, at: new Date(at), desk, byName: scanner.name, outAt: outAt === null ? null : new Date(outAt) })),
    scansRevision: scans.length,
    scannedAt: scans.at(-1)?.at ?? null,
  }
}
