import { ByteWriter } from './bytes'
import type { Instant } from './instant'
import { lockOf, sealWith } from './pass-lock'
import { checksumOf, compareBytes, mark, sealSeeds } from './roster-pack'
import { writeRecord, type PersonToPack, type Tables } from './roster-record'

export interface RosterToPack {
  activityId: string
  /** By the cloud's clock, before anybody was read. */
  packedAt: Instant
  /** 16 bytes, others for each pack. */
  salt: Uint8Array
  /** 32 bytes, for this salt alone. */
  nameKey: Uint8Array
  /** Ids of the activity's check-in lists. */
  lists: readonly string[]
  people: readonly LockedPerson[]
}

export interface LockedPerson extends PersonToPack {
  /** Of the pass that is good, and of those before it; see `pass-lock`. */
  secret: Uint8Array
  oldSecrets: readonly Uint8Array[]
  /** Member ids of those whom this person, a team's leader, may let in as well. */
  leads: readonly string[]
}

/** The list that a desk takes along, in the form that `roster-pack` reads. */
export function makePack(roster: RosterToPack): Uint8Array {
  const { salt, people } = roster
  const tables = tablesOf(roster)
  const entries = [
    ...people.map(person => ({ person, ...lockOf(person.secret, salt) })),
    ...people.flatMap(({ oldSecrets }) => oldSecrets.map(secret => ({ person: null, ...lockOf(secret, salt) }))),
  ].sort((a, b) => compareBytes(a.tag, b.tag))
  const companions = new Map(entries.flatMap(({ person, seed }, at) => (person ? [[person.memberId, { at, seed }] as const] : [])))

  const index = new ByteWriter()
  const records = new ByteWriter()
  const seeds = new ByteWriter()
  for (const { tag, seed, person } of entries) {
    index.raw(tag).raw(fourBytes(records.length))
    if (!person) continue
    const leads = person.leads.flatMap(memberId => companions.get(memberId) ?? [])
    records.raw(sealWith(seed, writeRecord(person, leads, tables)))
    seeds.raw(seed)
  }
  const sealedSeeds = sealSeeds(seeds.done(), roster.nameKey)

  const head = new ByteWriter().raw(salt).number(roster.packedAt).text(roster.activityId)
  head.texts(tables.lists).texts(tables.units).texts(tables.teams).texts(tables.slots).texts(tables.desks)
  head.number(people.length).number(entries.length).number(records.length).number(sealedSeeds.length)
  const opening = head.raw(index.done()).done()
  return new ByteWriter().raw(mark).raw(checksumOf(opening)).raw(opening).raw(records.done()).raw(sealedSeeds).done()
}

function tablesOf({ activityId, lists, people }: RosterToPack): Tables {
  const each = (texts: string[]) => [...new Set(texts)]
  return {
    activityId,
    lists,
    units: each(people.map(({ guest }) => guest.unitName)),
    teams: each(people.map(({ guest }) => guest.teamName)),
    slots: each(people.flatMap(({ presence }) => presence.map(({ slot }) => slot))),
    desks: each(people.flatMap(({ presence }) => presence.map(({ desk }) => desk))),
  }
}

const fourBytes = (number: number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
