import fc from 'fast-check'
import { backupIdOf, backupsToRemove, isOverdue, latestNight, usualBackupRules, type KeptBackup } from './backup-rules'
import { dateKey, monthKey, parseLocal } from './instant'

const at = (text: string) => parseLocal(text)
const day = 24 * 3_600_000

test.each([
  // now                night
  ['2026-11-23 02:29', '2026-11-22 02:30'],
  ['2026-11-23 02:30', '2026-11-23 02:30'],
  ['2026-11-23 23:59', '2026-11-23 02:30'],
  ['2027-01-01 00:00', '2026-12-31 02:30'],
])('at %s the latest night is %s', (now, night) => expect(latestNight(at(now), usualBackupRules)).toBe(at(night)))

test('an id is the minute in China', () => {
  expect(backupIdOf(at('2026-11-23 02:30'))).toBe('2026-11-23-0230')
  expect(backupIdOf(at('2026-11-23 02:30') + 59_999)).toBe('2026-11-23-0230')
})

const nightly = (text: string, more: Partial<KeptBackup> = {}): KeptBackup => ({ id: text, begunAt: at(`${text} 02:30`), whole: true, busy: false, ...more })
const rules = { at: '02:30', daily: 2, monthly: 2 }

test.each<[string, KeptBackup[], string[]]>([
  ['none', [], []],
  ['as many as are kept', [nightly('2026-11-22'), nightly('2026-11-23')], []],
  ['one more, of a month that has a later one', [nightly('2026-11-21'), nightly('2026-11-22'), nightly('2026-11-23')], ['2026-11-21']],
  ['the last of the month before stays', [nightly('2026-10-30'), nightly('2026-10-31'), nightly('2026-11-22'), nightly('2026-11-23')], ['2026-10-30']],
  ['days without one do not count', [nightly('2026-06-01'), nightly('2026-11-23')], []],
  ['of one day the last', [nightly('2026-11-23'), { ...nightly('2026-11-23'), id: 'noon', begunAt: at('2026-11-23 12:00') }], ['2026-11-23']],
  ['what failed goes with its day', [nightly('2026-11-20', { whole: false }), nightly('2026-11-22'), nightly('2026-11-23', { whole: false }), nightly('2026-11-24')], ['2026-11-20']],
  ['what failed alone stays', [nightly('2026-11-20', { whole: false })], []],
  ['what somebody is at work on stays', [nightly('2026-11-21', { busy: true }), nightly('2026-11-22'), nightly('2026-11-23')], []],
])('%s', (_what, backups, gone) => expect(backupsToRemove(backups, rules)).toEqual(gone))

test('the newest whole one stays, and never more than the rules say', () => {
  const backup = fc.record({ begunAt: fc.integer({ min: at('2025-01-01 00:00'), max: at('2026-12-31 00:00') }), whole: fc.boolean() })
  fc.assert(
    fc.property(fc.array(backup, { maxLength: 60 }), given => {
      const backups = given.map((each, n) => ({ ...each, id: String(n), busy: false }))
      const gone = new Set(backupsToRemove(backups, usualBackupRules))
      const left = backups.filter(({ id, whole }) => whole && !gone.has(id))
      const newest = backups.filter(({ whole }) => whole).sort((a, b) => b.begunAt - a.begunAt)[0]
      expect(left.length).toBeLessThanOrEqual(usualBackupRules.daily + usualBackupRules.monthly)
      if (newest) expect(left.map(({ begunAt }) => begunAt)).toContain(newest.begunAt)
      expect(new Set(left.map(({ begunAt }) => dateKey(begunAt))).size).toBe(left.length)
      expect(new Set(left.map(({ begunAt }) => monthKey(begunAt))).size).toBeGreaterThanOrEqual(Math.min(12, new Set(backups.filter(({ whole }) => whole).map(({ begunAt }) => monthKey(begunAt))).size))
    }),
  )
})

test.each<[string, number | null, boolean]>([
  ['never one', null, false],
  ['a moment less than three days', 3 * day - 1, false],
  ['three days', 3 * day, true],
])('%s: overdue %s', (_what, ago, overdue) => expect(isOverdue(1e12, ago === null ? null : 1e12 - ago)).toBe(overdue))
