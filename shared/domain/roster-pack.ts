import nacl from 'tweetnacl'
import { toBase64Url } from './base64url'
import { ByteReader } from './bytes'
import type { Instant } from './instant'
import type { DecodedPass } from './pass'
import { lockOf, secretShownBy, seedLength, tagLength, unsealWith, verifyPass } from './pass-lock'
import { readRecord, type RosterRecord, type Tables } from './roster-record'

/**
 * The list of an activity's people that a desk takes along for when it has no network, as bytes: 10,000 people in a
 * megabyte, no record of which is read before somebody comes. Whoever finds it finds nobody: each record is sealed with
 * what that person's pass alone shows, and what opens all of them, for a search by name, with a key that the cloud gives
 * to staff who are signed in.
 *
 * In order: mark and version; checksum of head and index; head; index: for each tag, in order, where its record begins;
 * records; the sealed seeds. A tag with an empty record is that of a pass that was replaced. Records have no checksum:
 * one that was changed does not open.
 *
 * @source issue 6, "Without a network" and "Numbers"
 */
export interface RosterPack {
  activityId: string
  /** By the cloud's clock, before anybody was read. */
  packedAt: Instant
  /** 16 bytes in base64url, others for each pack: what `checkin.openNames` gives the key for. */
  salt: string
  /** How many are on it. */
  people: number
  inside: Inside
}

/** Somebody on the list, as they were when it was made. */
export interface PackedGuest extends Omit<RosterRecord, 'companions'> {
  /** Those whom a team's leader may let in as well; nobody for everyone else. */
  team: () => PackedGuest[]
}

/** The whole list, opened for a search. It is in memory alone. */
export interface PackNames {
  /**
   * By parts of the name or of the unit's, or by the last four digits of the phone: every word must fit; names first.
   * @returns at most 20; nobody for an empty text
   */
  find: (text: string) => PackedGuest[]
}

/** What opens records. */
interface Inside {
  salt: Uint8Array
  tables: Tables
  /** How many tags there are. */
  tags: number
  index: Uint8Array
  records: Uint8Array
  seeds: Uint8Array
}

/** `HXTL`, and the version. */
export const mark = [0x48, 0x58, 0x54, 0x4c, 1]
const checksumLength = 8
const saltLength = 16
const entryLength = tagLength + 4
const mostFound = 20

/** @returns null of what is cut off, changed, of another version, or no list at all; never throws */
export const openPack = (bytes: Uint8Array): RosterPack | null => orNull(() => readPack(bytes))

/**
 * @param secret of the pass that was shown; see `pass-lock`
 * @returns null where nobody on the list has, or had, such a pass
 */
export function findByPass({ inside }: RosterPack, secret: Uint8Array): PackedGuest | 'old-pass' | null {
  const { tag, seed } = lockOf(secret, inside.salt)
  const at = findTag(inside, tag)
  if (at === null) return null
  return boxAt(inside, at).length === 0 ? 'old-pass' : guestAt(inside, at, seed)
}

/**
 * Whose pass it is, by what the desk has with it. That the person's own record opens proves a lasting pass, at a tenth
 * of what checking its signature costs: what opens it is that signature's hash. A renewed code shows the hash to whoever
 * sees it, so its own signature is checked.
 *
 * @param publicKey 32 bytes
 * @returns null where the pass is true, and nobody on the list has or had it
 */
export function whoShows(pass: DecodedPass, pack: RosterPack | null, publicKey: Uint8Array): PackedGuest | 'old-pass' | 'forged' | null {
  const secret = secretShownBy(pass)
  const found = pack && secret && findByPass(pack, secret)
  return (pass.payload.version === 1 && isRecordOf(pass, found)) || verifyPass(pass, publicKey) ? found : 'forged'
}

const isRecordOf = ({ payload }: DecodedPass, found: PackedGuest | 'old-pass' | null) =>
  found !== null && found !== 'old-pass' && found.guest.registrationId === `${payload.activityId}:${payload.memberId}` && found.arriving.passSerial === payload.serial

/** @param nameKey 32 bytes @returns null where the key is another list's */
export function openNames({ inside, people }: RosterPack, nameKey: Uint8Array): PackNames | null {
  const seeds = unsealSeeds(inside.seeds, nameKey)
  if (seeds?.length !== people * seedLength) return null

  const filled = Array.from({ length: inside.tags }, (_, at) => at).filter(at => boxAt(inside, at).length > 0)
  const guests = filled
    .flatMap((at, i) => guestAt(inside, at, seeds.subarray(i * seedLength, (i + 1) * seedLength)) ?? [])
    .sort((a, b) => a.guest.number - b.guest.number)
  return { find: text => findAmong(guests, text) }
}

function findAmong(guests: readonly PackedGuest[], text: string): PackedGuest[] {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const isNamed = ({ guest }: PackedGuest) => words.some(word => guest.name.includes(word))
  const meant = guests.filter(({ guest, phoneEnd }) => words.every(word => phoneEnd === word || guest.name.includes(word) || guest.unitName.includes(word)))
  return [...meant.filter(isNamed), ...meant.filter(each => !isNamed(each))].slice(0, mostFound)
}

function readPack(bytes: Uint8Array): RosterPack | null {
  if (mark.some((byte, i) => bytes[i] !== byte)) return null
  const reader = new ByteReader(bytes, mark.length)
  const checksum = reader.raw(checksumLength)
  const start = reader.position
  const salt = reader.raw(saltLength)
  const packedAt = reader.number()
  const activityId = reader.text()
  const tables = { activityId, lists: reader.texts(), units: reader.texts(), teams: reader.texts(), slots: reader.texts(), desks: reader.texts() }
  const [people, tags, recordsLength, seedsLength] = [reader.number(), reader.number(), reader.number(), reader.number()]
  const index = reader.raw(tags * entryLength)
  if (compareBytes(checksumOf(bytes.subarray(start, reader.position)), checksum) !== 0) return null

  const inside = { salt, tables, tags, index, records: reader.raw(recordsLength), seeds: reader.raw(seedsLength) }
  if (reader.position !== bytes.length) return null
  return { activityId, packedAt, salt: toBase64Url(salt), people, inside }
}

/** Where a tag is in the index; null where it is not. */
function findTag({ index, tags }: Inside, tag: Uint8Array): number | null {
  let [from, until] = [0, tags]
  while (from < until) {
    const middle = (from + until) >> 1
    const order = compareBytes(index.subarray(middle * entryLength, middle * entryLength + tagLength), tag)
    if (order === 0) return middle
    if (order < 0) from = middle + 1
    else until = middle
  }
  return null
}

/** A record ends where the next begins. */
function boxAt({ index, tags, records }: Inside, at: number): Uint8Array {
  const view = new DataView(index.buffer, index.byteOffset)
  const offset = (entry: number) => view.getUint32(entry * entryLength + tagLength)
  return records.subarray(offset(at), at + 1 < tags ? offset(at + 1) : records.length)
}

/** @returns null where the seed is not that record's */
function guestAt(inside: Inside, at: number, seed: Uint8Array): PackedGuest | null {
  const bytes = at < inside.tags ? unsealWith(seed, boxAt(inside, at)) : null
  const record = bytes && orNull(() => readRecord(bytes, inside.tables))
  if (!record) return null
  const { companions, ...guest } = record
  return { ...guest, team: () => companions.flatMap(each => guestAt(inside, each.at, each.seed) ?? []) }
}

/** Against what a phone's storage, or a connection, loses; what somebody changes on purpose opens with no pass. */
export const checksumOf = (head: Uint8Array): Uint8Array => nacl.hash(head).subarray(0, checksumLength)

/** The key is another for each list, so the nonce may be the same. */
const seedsNonce = new Uint8Array(nacl.secretbox.nonceLength)

export const sealSeeds = (seeds: Uint8Array, nameKey: Uint8Array): Uint8Array => nacl.secretbox(seeds, seedsNonce, nameKey)

const unsealSeeds = (box: Uint8Array, nameKey: Uint8Array) =>
  nameKey.length === nacl.secretbox.keyLength ? nacl.secretbox.open(box, seedsNonce, nameKey) : null

/** Which of two of one length comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - (b[i] ?? -1)
  return 0
}

function orNull<T>(read: () => T | null): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
