import type { Guest } from '../contract/checkin'
import type { Presence } from './attendance'
import { ByteReader, ByteWriter } from './bytes'
import type { Arriving } from './checkin-rules'
import { seedLength } from './pass-lock'
import { registrationStatuses, type RegistrationStatus } from './registration-rules'

/** One person of a list that a desk takes along, as bytes before they are sealed. See `roster-pack`. */
export interface RosterRecord {
  guest: Guest
  /** The last four digits. */
  phoneEnd: string
  arriving: Arriving & { presence: readonly PackedPresence[] }
  /** Those whom a team's leader may let in as well; nobody for everyone else. */
  companions: readonly Companion[]
}

export type PackedPresence = Pick<Presence, 'slot' | 'at' | 'outAt'> & { desk: string }

/** Where another's record is, and what opens it. */
export interface Companion {
  /** In the index. */
  at: number
  seed: Uint8Array
}

export interface PersonToPack {
  memberId: string
  guest: Omit<Guest, 'registrationId'>
  phoneEnd: string
  status: RegistrationStatus
  passSerial: number
  /** Ids of the lists that they are expected on. */
  on: readonly string[]
  presence: readonly PackedPresence[]
}

/** What many records name, written once for all of them. */
export interface Tables {
  activityId: string
  lists: readonly string[]
  units: readonly string[]
  teams: readonly string[]
  slots: readonly string[]
  desks: readonly string[]
}

/** Characters of a note: a desk reads it at a glance. */
const longestNote = 40

const rooms: readonly Guest['room'][] = ['none', 'single', 'shared']

/** Three things in one number: the status in its lowest three bits, the room in two, whether invoice data is missing. */
const kindsOf = (status: RegistrationStatus, { room, invoiceMissing }: Pick<Guest, 'room' | 'invoiceMissing'>) =>
  registrationStatuses.indexOf(status) + 8 * rooms.indexOf(room) + (invoiceMissing ? 32 : 0)

export function writeRecord({ memberId, guest, phoneEnd, status, passSerial, on, presence }: PersonToPack, companions: readonly Companion[], tables: Tables): Uint8Array {
  const record = new ByteWriter()
    .text(memberId)
    .text(guest.name)
    .text(phoneEnd)
    .number(tables.units.indexOf(guest.unitName))
    .number(guest.number)
    .number(passSerial)
    .number(kindsOf(status, guest))
    .text(guest.roomNumber)
    .number(tables.teams.indexOf(guest.teamName))
    .number(guest.feeOwed)
    .text([...guest.note].slice(0, longestNote).join(''))
    .raw(bitsOf(tables.lists.map(id => on.includes(id))))
    .number(presence.length)
  for (const { slot, desk, at, outAt } of presence) {
    record.number(tables.slots.indexOf(slot)).number(tables.desks.indexOf(desk)).number(at).number(outAt ?? 0)
  }
  record.number(companions.length)
  for (const { at, seed } of companions) record.number(at).raw(seed)
  return record.done()
}

/** @throws RangeError where the bytes are no record */
export function readRecord(bytes: Uint8Array, { activityId, lists, units, teams, slots, desks }: Tables): RosterRecord {
  const reader = new ByteReader(bytes)
  const registrationId = `${activityId}:${reader.text()}`
  const name = reader.text()
  const phoneEnd = reader.text()
  const unitName = units[reader.number()]!
  const number = reader.number()
  const passSerial = reader.number()
  const kinds = reader.number()
  const roomNumber = reader.text()
  const teamName = teams[reader.number()]!
  const feeOwed = reader.number()
  const note = reader.text()
  const bits = reader.raw(Math.ceil(lists.length / 8))
  const presence = reader.many(() => ({ slot: slots[reader.number()]!, desk: desks[reader.number()]!, at: reader.number(), outAt: reader.number() || null }))
  const companions = reader.many(() => ({ at: reader.number(), seed: reader.raw(seedLength) }))

  const room = rooms[(kinds >> 3) & 3]!
  const invoiceMissing = (kinds & 32) !== 0
  const on = lists.filter((_, i) => bits[i >> 3]! & (1 << (i & 7)))
  return {
    guest: { registrationId, name, unitName, number, room, roomNumber, teamName, feeOwed, invoiceMissing, note },
    phoneEnd,
    arriving: {
      activityId,
      status: registrationStatuses[kinds & 7]!,
      passSerial,
      isOn: ({ id, who }) => who.kind === 'all' || on.includes(id),
      presence,
      feeOwed,
      invoiceMissing,
    },
    companions,
  }
}

/** One bit each, the first in the lowest of the first byte. */
function bitsOf(flags: readonly boolean[]): number[] {
  const bytes: number[] = new Array(Math.ceil(flags.length / 8)).fill(0)
  flags.forEach((flag, i) => {
    if (flag) bytes[i >> 3]! |= 1 << (i & 7)
  })
  return bytes
}
