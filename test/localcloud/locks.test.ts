import { Locks, MustWait, type Holder } from '../../localcloud/engine/locks'

const holder = (): Holder => ({ ended: Promise.resolve() })

test('a plain write that waited goes next: no later transaction overtakes it', () => {
  const locks = new Locks()
  const [first, later] = [holder(), holder()]
  locks.hold(['a'], first)
  expect(() => locks.assertFree(['b', 'a'])).toThrow(MustWait)
  locks.standInLine('a')
  locks.standInLine('a')
  expect(locks.isFreeFor('a', first)).toBe(true)
  locks.release(first)
  expect(locks.isFreeFor('a', later)).toBe(false)
  locks.assertFree(['a'])
  locks.leaveLine('a')
  expect(locks.isFreeFor('a', later)).toBe(false)
  locks.leaveLine('a')
  expect(locks.isFreeFor('a', later)).toBe(true)
})

test('what was written is known as long as a snapshot does not show it', () => {
  const locks = new Locks()
  const [old, young] = [holder(), holder()]
  locks.noteWritten(['a'])
  const before = locks.openSnapshot(old)
  expect(locks.writtenSince('a', before)).toBe(true)
  locks.noteCommitted()
  const after = locks.openSnapshot(young)
  expect(locks.writtenSince('a', after)).toBe(false)
  locks.release(young)
  expect(locks.writtenSince('a', before)).toBe(true)
  locks.noteWritten(['b'])
  locks.noteCommitted()
  locks.release(old)
  expect([locks.writtenSince('a', before), locks.writtenSince('b', before)]).toEqual([false, false])
})
