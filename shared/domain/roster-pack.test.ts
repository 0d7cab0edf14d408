import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { toBase64Url } from './base64url'
import type { CheckinList } from './checkin-lists'
import { makePack, type LockedPerson, type RosterToPack } from './make-pack'
import { decodePass, encodePass, passBytes, type DecodedPass, type LastingPass, type PassPayload } from './pass'
import { passSecretOf } from './pass-lock'
import { checksumOf, findByPass, mark, openNames, openPack, whoShows, type PackedGuest, type RosterPack } from './roster-pack'
import { registrationStatuses } from './registration-rules'

const secretOf = (n: number, serial = 0) => new Uint8Array(16).map((_, i) => (n * 31 + serial * 7 + i * 13 + (n >> 8)) & 255)
const salt = new Uint8Array(16).fill(7)
const nameKey = new Uint8Array(32).fill(9)
const packedAt = Date.UTC(2025, 4, 13, 6)

const person = (n: number, more: Partial<LockedPerson> = {}): LockedPerson => ({
  secret: secretOf(n),
  oldSecrets: [],
  memberId: `member${String(n).padStart(6, '0')}`,
  guest: {
    name: `示例${n}`, unitName: n % 2 ? '河州通信' : '安州网络', number: n, room: 'shared', roomNumber: '806', teamName: '', feeOwed: 360_000,
    invoiceMissing: true, note: '晕车',
  },
  phoneEnd: String(n).padStart(4, '0'),
  status: 'registered',
  passSerial: 0,
  on: ['arrive'],
  presence: [],
  leads: [],
  ...more,
})
const roster = (people: LockedPerson[], more: Partial<RosterToPack> = {}): RosterToPack => ({
  activityId: 'activity0000', packedAt, salt, nameKey, lists: ['arrive', 'dinner'], people, ...more,
})
const opened = (...people: LockedPerson[]): RosterPack => openPack(makePack(roster(people)))!
const found = (pack: RosterPack, secret: Uint8Array) => findByPass(pack, secret) as PackedGuest

test('what it is, is read without anybody’s pass', () => {
  expect(opened(person(1), person(2))).toMatchObject({ activityId: 'activity0000', packedAt, salt: 'BwcHBwcHBwcHBwcHBwcHBw', people: 2 })
  expect(openPack(makePack(roster([])))).toMatchObject({ people: 0 })
})

test('a person is found by their own pass, with all that a desk says of them', () => {
  const presence = [{ slot: 'arrive', desk: '东门', at: packedAt - 1_000, outAt: null }, { slot: 'dinner@2025-05-13', desk: '餐厅', at: packedAt, outAt: packedAt + 5 }]
  const one = person(1, { status: 'offered', passSerial: 3, presence })
  const { guest, phoneEnd, arriving } = found(opened(person(0), one, person(2)), one.secret)
  expect(guest).toEqual({ registrationId: 'activity0000:member000001', ...one.guest })
  expect({ phoneEnd, ...arriving }).toMatchObject({
    phoneEnd: '0001', activityId: 'activity0000', status: 'offered', passSerial: 3, presence, feeOwed: 360_000, invoiceMissing: true,
  })
})

test('it knows which lists somebody is on, and that everyone is on a list for all', () => {
  const list = (id: string, who: CheckinList['who']): CheckinList => ({ id, who, name: '', from: 0, until: 1, repeats: 'once', exits: false })
  const forSome = { kind: 'teams', teamIds: ['x'] } as const
  const { isOn } = found(opened(person(1, { on: ['dinner'] })), secretOf(1)).arriving
  expect([isOn(list('arrive', { kind: 'all' })), isOn(list('dinner', forSome)), isOn(list('arrive', forSome)), isOn(list('later0', forSome))]).toEqual([true, true, false, false])
})

test('ten lists and more are told apart', () => {
  const lists = Array.from({ length: 21 }, (_, i) => `list${i}`)
  const pack = openPack(makePack(roster([person(1, { on: ['list8', 'list20'] })], { lists })))!
  const { isOn } = found(pack, secretOf(1)).arriving
  const who = { kind: 'teams', teamIds: [] } as const
  expect(lists.filter(id => isOn({ id, who } as unknown as CheckinList))).toEqual(['list8', 'list20'])
})

test('a pass that was replaced is known for that, and opens nothing', () => {
  const pack = opened(person(1, { passSerial: 2, oldSecrets: [secretOf(1, 10), secretOf(1, 11)] }), person(2))
  expect(findByPass(pack, secretOf(1, 10))).toBe('old-pass')
  expect(findByPass(pack, secretOf(1, 11))).toBe('old-pass')
  expect(found(pack, secretOf(1)).guest.name).toBe('示例1')
})

test('a pass of nobody on the list finds nobody', () => {
  expect(findByPass(opened(person(1)), secretOf(2))).toBeNull()
  expect(findByPass(opened(), secretOf(2))).toBeNull()
})

test('a note is cut to what a desk reads at a glance', () => {
  const guest = { ...person(1).guest, note: '😀'.repeat(50) }
  expect(found(opened(person(1, { guest })), secretOf(1)).guest.note).toBe('😀'.repeat(40))
})

test('a leader’s pass opens the team’s records as well, a player’s their own alone', () => {
  const pack = opened(person(1, { leads: ['member000002', 'member000003', 'gone00000000'] }), person(2), person(3), person(4))
  expect(found(pack, secretOf(1)).team().map(({ guest }) => guest.name)).toEqual(['示例2', '示例3'])
  expect(found(pack, secretOf(2)).team()).toEqual([])
})

describe('opened for a search', () => {
  const pack = opened(...[1, 2, 3].map(n => person(n)), person(4, { phoneEnd: '0001', passSerial: 1, oldSecrets: [secretOf(4, 10)] }))
  const found = (text: string) => openNames(pack, nameKey)!.find(text).map(({ guest }) => guest.number)

  test.each([
    ['a name', '示例3', [3]],
    ['a part of a name', '示例', [1, 2, 3, 4]],
    ['with spaces around', ' 示例3 ', [3]],
    ['a unit', '安州', [2, 4]],
    ['the end of a phone', '0001', [1, 4]],
    ['a part of the end of a phone', '001', []],
    ['a name and a unit', '示例 安州', [2, 4]],
    ['a name and the end of a phone', '示例  0001', [1, 4]],
    ['words that fit different people', '示例3 安州', []],
    ['nothing', ' ', []],
    ['what nobody is called', '无此人', []],
  ])('%s', (_, text, numbers) => expect(found(text)).toEqual(numbers))

  test('it tells no more than a phone shows at once', () => {
    const many = openPack(makePack(roster(Array.from({ length: 30 }, (_, n) => person(n)))))!
    expect(openNames(many, nameKey)!.find('示例')).toHaveLength(20)
  })

  test('another key opens nobody', () => {
    expect(openNames(pack, nameKey.map(byte => byte ^ 1))).toBeNull()
    expect(openNames(pack, new Uint8Array(31))).toBeNull()
    const other = openPack(makePack(roster([person(1)], { nameKey: nameKey.map(byte => byte ^ 1) })))!
    expect(openNames(other, nameKey)).toBeNull()
  })
})

test('nobody can be read off its bytes', () => {
  const text = Buffer.from(makePack(roster([person(1, { guest: { ...person(1).guest, name: '沈知远', note: '晕车' } })]))).toString('utf8')
  for (const word of ['沈知远', '晕车', 'member', '0001', '806']) expect(text).not.toContain(word)
})

describe('whose pass it is', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const open = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
  const signed = (payload: PassPayload) => decodePass(encodePass(payload, new Uint8Array(sign(null, passBytes(payload), privateKey))))!
  const lasting = (n: number, serial = 0): LastingPass => ({ version: 1, activityId: 'activity0000', memberId: person(n).memberId, serial })
  const secretOfPass = (n: number, serial = 0) => passSecretOf(signed(lasting(n, serial)).signature)
  const renewed = (n: number, secret = secretOfPass(n)): PassPayload => ({ ...lasting(n), version: 2, step: 58_000_000, secret: toBase64Url(secret) })
  const pack = opened(person(1, { secret: secretOfPass(1) }), person(2, { secret: secretOfPass(2, 1), oldSecrets: [secretOfPass(2)], passSerial: 1 }))
  /** The pass with its text exchanged under the same signature. */
  const pasted = (text: PassPayload, under: PassPayload) => ({ ...signed(text), signature: signed(under).signature })

  test.each<[string, DecodedPass, unknown]>([
    ['a lasting pass', signed(lasting(1)), { guest: { name: '示例1' } }],
    ['a renewed code', signed(renewed(1)), { guest: { name: '示例1' } }],
    ['the pass after a lost one', signed(lasting(2, 1)), { guest: { name: '示例2' } }],
    ['the lost one', signed(lasting(2)), 'old-pass'],
    ['a code that renewed the lost one', signed(renewed(2)), 'old-pass'],
    ['a true pass of nobody on the list', signed(lasting(3)), null],
    ['another’s name under one’s own signature', pasted(lasting(2), lasting(1)), 'forged'],
    ['another serial under the same signature', pasted(lasting(1, 1), lasting(1)), 'forged'],
    ['another name under the signature of a lost pass', pasted(lasting(1), lasting(2)), 'forged'],
    ['a code made with a hash that was read off another', { ...signed(renewed(1)), signature: new Uint8Array(64) }, 'forged'],
    ['a signature off by one bit', { ...signed(lasting(1)), signature: signed(lasting(1)).signature.map((byte, i) => (i ? byte : byte ^ 1)) }, 'forged'],
  ])('%s', (_, pass, whose) => {
    const shown = whoShows(pass, pack, open)
    if (typeof whose === 'string' || whose === null) expect(shown).toBe(whose)
    else expect(shown).toMatchObject(whose as object)
  })

  test('without a list, true and forged are still told apart', () => {
    expect(whoShows(signed(lasting(1)), null, open)).toBeNull()
    expect(whoShows(pasted(lasting(2), lasting(1)), null, open)).toBe('forged')
  })
})

const anyText = fc.string({ unit: 'binary', maxLength: 12 })
const anyPerson = fc.record({
  guest: fc.record({
    name: anyText, unitName: anyText, number: fc.nat(100_000), room: fc.constantFrom('none' as const, 'single' as const, 'shared' as const),
    roomNumber: anyText, teamName: anyText, feeOwed: fc.nat(100_000_000), invoiceMissing: fc.boolean(), note: anyText,
  }),
  phoneEnd: fc.stringMatching(/^\d{4}$/),
  status: fc.constantFrom(...registrationStatuses),
  passSerial: fc.nat(1_000),
  on: fc.subarray(['arrive', 'dinner']),
  presence: fc.array(fc.record({ slot: anyText, desk: anyText, at: fc.nat(2 ** 41), outAt: fc.option(fc.integer({ min: 1, max: 2 ** 41 })) }), { maxLength: 3 }),
})

test('everybody who was packed is found as they were packed, whoever else is there', () => {
  fc.assert(fc.property(fc.array(anyPerson, { maxLength: 12 }), packed => {
    const people = packed.map((each, n) => person(n, each))
    const pack = opened(...people)
    for (const { secret, guest, memberId, ...each } of people) {
      const there = found(pack, secret)
      const { status, passSerial, presence, phoneEnd } = each
      expect(there.guest).toEqual({ registrationId: `activity0000:${memberId}`, ...guest })
      expect({ ...there.arriving, phoneEnd: there.phoneEnd }).toMatchObject({ status, passSerial, presence, phoneEnd, feeOwed: guest.feeOwed })
    }
  }), { numRuns: 50 })
})

describe('of bytes that are no list', () => {
  const whole = makePack(roster([person(1), person(2, { oldSecrets: [secretOf(9)] })]))
  const { records, seeds } = openPack(whole)!.inside
  const checked = whole.length - mark.length - 8 - records.length - seeds.length
  /** With the mark of a true one, and a checksum that is right while the head ends where it did: so that more is read. */
  const dressed = (body: Uint8Array) => Uint8Array.from([...mark, ...checksumOf(body.subarray(0, checked)), ...body])

  test('cut off anywhere, or longer, it is none', () => {
    for (let length = 0; length < whole.length; length++) expect(openPack(whole.subarray(0, length))).toBeNull()
    expect(openPack(Uint8Array.from([...whole, 0]))).toBeNull()
  })

  test('changed in one bit it is none, or somebody is missing; nobody is another', () => {
    const { guest } = found(openPack(whole)!, secretOf(1))
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const changed = whole.slice()
      changed[at]! ^= 1 << bit
      const pack = openPack(changed)
      expect([null, guest]).toContainEqual((pack && found(pack, secretOf(1)))?.guest ?? null)
    }))
  })

  test('another version is none', () => expect(openPack(whole.map((byte, i) => (i === 4 ? 2 : byte)))).toBeNull())

  test('random ones are none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => expect(openPack(bytes)).toBeNull()))
  })

  test('whatever somebody makes to look like one, nothing throws and nobody is found', () => {
    const body = whole.subarray(mark.length + 8)
    const changedBody = fc.tuple(fc.nat(body.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, put]) => {
      const changed = body.slice()
      changed.set(put.subarray(0, body.length - at), at)
      return changed
    })
    const cutBody = fc.nat(body.length).map(length => body.slice(0, length))
    fc.assert(fc.property(fc.oneof(changedBody, cutBody, fc.uint8Array({ maxLength: 300 })), made => {
      const pack = openPack(dressed(made))
      if (!pack) return
      findByPass(pack, secretOf(1))
      findByPass(pack, secretOf(9))
      openNames(pack, nameKey)?.find('示例')
    }), { numRuns: 500 })
  })
})
