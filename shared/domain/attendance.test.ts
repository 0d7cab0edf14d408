import fc from 'fast-check'
import { attendanceOf, mergeScans, type Scan } from './attendance'

const scan = (nonce: string, at: number, more: Partial<Scan> = {}): Scan => ({ nonce, slot: 'arrive', way: 'in', at, idle: false, ...more })
const out = { way: 'out' } as const

test.each<[string, Scan[], [slot: string, at: number, outAt: number | null][], string[]]>([
  ['nobody',                           [],                                                                   [],                      []],
  ['one scan',                         [scan('a', 5)],                                                       [['arrive', 5, null]],   []],
  ['the earlier of two',               [scan('a', 5), scan('b', 3)],                                         [['arrive', 3, null]],   ['a']],
  ['one moment: by the nonce',         [scan('b', 5), scan('a', 5)],                                         [['arrive', 5, null]],   ['b']],
  ['the earlier was taken back',       [scan('a', 5), scan('b', 3, { idle: true })],                         [['arrive', 5, null]],   []],
  ['two lists',                        [scan('a', 5), scan('b', 3, { slot: 'dinner' })],                     [['dinner', 3, null], ['arrive', 5, null]], []],
  ['in and out',                       [scan('a', 5), scan('b', 7, out)],                                    [['arrive', 5, 7]],      []],
  ['out, delivered before in',         [scan('b', 7, out), scan('a', 5)],                                    [['arrive', 5, 7]],      []],
  ['in again',                         [scan('a', 5), scan('b', 7, out), scan('c', 9)],                      [['arrive', 5, null]],   []],
  ['out without in',                   [scan('a', 5, out)],                                                  [],                      ['a']],
  ['out twice',                        [scan('a', 5), scan('b', 7, out), scan('c', 8, out)],                 [['arrive', 5, 7]],      ['c']],
])('%s', (_, scans, presence, doubled) => {
  const found = attendanceOf(scans)
  expect(found.presence.map(({ slot, at, outAt }) => [slot, at, outAt])).toEqual(presence)
  expect([...found.doubled]).toEqual(doubled)
})

const anyScan: fc.Arbitrary<Scan> = fc.record({
  nonce: fc.stringMatching(/^[a-f]{1,2}$/),
  slot: fc.constantFrom('arrive', 'dinner@2025-05-14'),
  way: fc.constantFrom('in', 'out'),
  at: fc.nat(20),
  idle: fc.boolean(),
})
const anyScans = fc.uniqueArray(anyScan, { selector: ({ nonce }) => nonce, maxLength: 20 })

test('in whatever order scans come, and however often, everybody works out the same', () => {
  fc.assert(
    fc.property(anyScans, fc.infiniteStream(fc.nat()), fc.nat(20), (scans, order, cut) => {
      const shuffled = scans.map(each => [order.next().value, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each)
      const delivered = mergeScans(mergeScans(shuffled.slice(0, cut), shuffled), shuffled.slice(cut))
      expect(delivered).toHaveLength(scans.length)
      expect(attendanceOf(delivered)).toEqual(attendanceOf(scans))
    }),
  )
})

test('everybody is in at most once for each list and day, by the earliest scan, and every scan counts, is double or is idle', () => {
  fc.assert(
    fc.property(anyScans, scans => {
      const { presence, doubled } = attendanceOf(scans)
      expect(new Set(presence.map(({ slot }) => slot)).size).toBe(presence.length)
      for (const { slot, at } of presence) {
        const earliest = Math.min(...scans.filter(each => !each.idle && each.slot === slot && each.way === 'in').map(each => each.at))
        expect(at).toBe(earliest)
      }
      for (const { nonce, idle } of scans) if (idle) expect(doubled.has(nonce)).toBe(false)
    }),
  )
})
