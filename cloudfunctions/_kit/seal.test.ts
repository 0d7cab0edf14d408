import { randomBytes } from 'node:crypto'
import { isSealedByPresentKey, resealed, seal, unseal } from './seal'

const number = '41000019900307123X'
const mine = { memberId: 'aaaaaaaaaaaa', field: 'identityNumber' } as const
const newKey = () => randomBytes(32).toString('base64')

const untouched = process.env
beforeEach(() => {
  process.env = { ...untouched, DATA_KEY: newKey(), DATA_KEY_VERSION: undefined, DATA_KEYS_BEFORE: undefined }
})
afterAll(() => {
  process.env = untouched
})

/** As an administrator changes the key: the present one becomes one of those before. */
function rotate(to: string) {
  const { DATA_KEY, DATA_KEY_VERSION = '1', DATA_KEYS_BEFORE } = process.env
  const before = [DATA_KEYS_BEFORE, `${DATA_KEY_VERSION}:${DATA_KEY}`].filter(Boolean).join(',')
  Object.assign(process.env, { DATA_KEY: newKey(), DATA_KEY_VERSION: to, DATA_KEYS_BEFORE: before })
}

test('what is sealed comes out again, and shows nothing of itself', () => {
  const sealed = seal(number, '4***', mine)
  expect(sealed).toMatchObject({ keyVersion: '1', mask: '4***' })
  expect(JSON.stringify(sealed)).not.toContain(number.slice(2, 8))
  expect(unseal(sealed, mine)).toBe(number)
})

test('the same number is never sealed alike twice', () => {
  expect(seal(number, '', mine).box).not.toBe(seal(number, '', mine).box)
})

test.each([
  ['another member', { ...mine, memberId: 'bbbbbbbbbbbb' }],
  ['another field', { ...mine, field: 'bankAccount' } as const],
])('a box does not open for %s', (_whose, belonging) => expect(unseal(seal(number, '', mine), belonging)).toBeNull())

test('a box that was tampered with does not open: any byte of it', () => {
  const sealed = seal(number, '', mine)
  const bytes = Buffer.from(sealed.box, 'base64')
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes)
    changed[i]! ^= 1
    expect(unseal({ ...sealed, box: changed.toString('base64') }, mine)).toBeNull()
  }
  expect(unseal({ ...sealed, box: '' }, mine)).toBeNull()
  expect(unseal({ ...sealed, keyVersion: '2' }, mine)).toBeNull()
})

test('a wrong key opens nothing and breaks nothing', () => {
  const right = process.env.DATA_KEY
  const sealed = seal(number, '', mine)
  process.env.DATA_KEY = newKey()
  expect(unseal(sealed, mine)).toBeNull()
  expect(resealed(sealed, mine)).toBeNull()
  process.env.DATA_KEY = right
  expect(unseal(sealed, mine)).toBe(number)
})

test('keys change: old boxes open, are sealed anew, and then no longer need the old key', () => {
  const sealed = seal(number, 'mask', mine)
  rotate('2')
  rotate('2026-12')
  expect(unseal(sealed, mine)).toBe(number)
  expect(isSealedByPresentKey(sealed)).toBe(false)

  const anew = resealed(sealed, mine)!
  expect(anew).toMatchObject({ keyVersion: '2026-12', mask: 'mask' })
  expect(isSealedByPresentKey(anew)).toBe(true)
  delete process.env.DATA_KEYS_BEFORE
  expect(unseal(sealed, mine)).toBeNull()
  expect(unseal(anew, mine)).toBe(number)
})

test('a box can be given to another record of the same person, and opens there alone', () => {
  const kept = { ...mine, memberId: 'bbbbbbbbbbbb' }
  const moved = resealed(seal(number, '', mine), mine, kept)!
  expect(unseal(moved, kept)).toBe(number)
  expect(unseal(moved, mine)).toBeNull()
})

test.each([[''], ['c2hvcnQ='], ['not base64 at all']])('a key like %j is no key', key => {
  process.env.DATA_KEY = key
  expect(() => seal(number, '', mine)).toThrow('DATA_KEY must hold 32 bytes')
})
