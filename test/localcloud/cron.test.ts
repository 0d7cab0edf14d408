import fc from 'fast-check'
import { nextAfter, parseCron } from '../../localcloud/functions/cron'

/** Wall clock of UTC+8. */
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`)
const shown = (ms: number | undefined) => (ms === undefined ? null : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))
const next = (cron: string, from: string) => shown(nextAfter(parseCron(cron), at(from)))

describe('the next time, in UTC+8', () => {
  // Expressions of cloud.tencent.com/document/product/583/9708 and docs.cloudbase.net/cli-v1/functions/trigger-create.
  test.each([
    ['*/5 * * * * * *', '2026-11-22 10:00:01', '2026-11-22 10:00:05'],
    ['0 0 2 1 * * *', '2026-11-22 10:00:00', '2026-12-01 02:00:00'],
    ['0 15 10 * * MON-FRI *', '2026-11-20 10:15:00', '2026-11-23 10:15:00'],
    ['0 0 10,14,16 * * * *', '2026-11-22 14:00:00', '2026-11-22 16:00:00'],
    ['0 */30 9-17 * * * *', '2026-11-22 17:30:00', '2026-11-23 09:00:00'],
    ['0 0 12 * * WED *', '2026-11-22 10:00:00', '2026-11-25 12:00:00'],
  ])('as documented: %s', (cron, from, expected) => expect(next(cron, from)).toBe(expected))

  test.each([
    ['strictly after', '0 0 0 * * * *', '2026-11-22 00:00:00', '2026-11-23 00:00:00'],
    ['just before', '0 0 0 * * * *', '2026-11-21 23:59:59', '2026-11-22 00:00:00'],
    ['over the end of a year', '0 0 0 1 1 * *', '2026-01-01 00:00:00', '2027-01-01 00:00:00'],
    ['every tenth from 1', '0 1/10 * * * * *', '2026-11-22 10:01:00', '2026-11-22 10:11:00'],
    ['a stretch with steps', '0 0-30/15 8 * * * *', '2026-11-22 08:15:00', '2026-11-22 08:30:00'],
    ['a month by name, any case', '0 0 8 1 feb,JUN * *', '2026-03-01 00:00:00', '2026-06-01 08:00:00'],
    ['0 is Sunday', '0 0 8 ? * 0 *', '2026-11-23 00:00:00', '2026-11-29 08:00:00'],
    ['Monday to Sunday', '0 0 8 ? * MON-SUN *', '2026-11-28 09:00:00', '2026-11-29 08:00:00'],
    ['Sunday to Sunday is one day', '0 0 8 ? * 0-0 *', '2026-11-23 00:00:00', '2026-11-29 08:00:00'],
    ['Friday to Sunday', '0 0 8 ? * FRI-SUN *', '2026-11-29 09:00:00', '2026-12-04 08:00:00'],
    ['day or weekday, when both are given', '0 0 8 25 * MON *', '2026-11-23 08:00:00', '2026-11-25 08:00:00'],
    ['the 29th of February', '0 0 0 29 2 ? *', '2026-01-01 00:00:00', '2028-02-29 00:00:00'],
    ['the 31st where there is one', '0 0 0 31 * ? *', '2026-01-31 00:00:00', '2026-03-31 00:00:00'],
    ['the last day', '0 0 0 L * ? *', '2027-02-01 00:00:00', '2027-02-28 00:00:00'],
    ['the last working day', '0 0 0 LW * ? *', '2027-02-01 00:00:00', '2027-02-26 00:00:00'],
    ['the working day nearest to a Saturday', '0 0 0 10W * ? *', '2026-10-01 00:00:00', '2026-10-09 00:00:00'],
    ['the working day nearest to a Sunday', '0 0 0 11W * ? *', '2026-10-01 00:00:00', '2026-10-12 00:00:00'],
    ['nearest to a Saturday the 1st, in the month', '0 0 0 1W 8 ? *', '2026-01-01 00:00:00', '2026-08-03 00:00:00'],
    ['nearest to a Sunday the 31st, in the month', '0 0 0 31W * ? *', '2026-05-01 00:00:00', '2026-05-29 00:00:00'],
    ['the last Friday', '0 0 0 ? * 5L *', '2026-11-01 00:00:00', '2026-11-27 00:00:00'],
    ['the third Friday', '0 0 0 ? * 5#3 *', '2026-11-01 00:00:00', '2026-11-20 00:00:00'],
    ['a fifth Friday, by name', '0 0 0 ? * FRI#5 *', '2026-11-01 00:00:00', '2027-01-29 00:00:00'],
    ['one year alone', '0 0 0 1 1 * 2030', '2026-01-01 00:00:00', '2030-01-01 00:00:00'],
    ['a year that is over', '0 0 0 1 1 * 2020', '2026-01-01 00:00:00', null],
    ['a day that never comes', '0 0 0 30 2 ? *', '2026-01-01 00:00:00', null],
    ['the last second there is', '59 59 23 31 12 * 2099', '2099-12-31 23:59:59', null],
  ])('%s', (_, cron, from, expected) => expect(next(cron, from)).toBe(expected))

  test('a part of a second counts', () => {
    const everySecond = parseCron('* * * * * * *')
    expect(nextAfter(everySecond, at('2026-11-22 10:00:00') + 1)).toBe(at('2026-11-22 10:00:01'))
    expect(nextAfter(everySecond, at('2026-11-22 10:00:00') - 0.5)).toBe(at('2026-11-22 10:00:00'))
  })
})

test.each([
  ['', 'seven fields'],
  ['0 0 2 * * *', 'seven fields'],
  ['60 * * * * * *', 'second is 0 to 59'],
  ['* * 24 * * * *', 'hour is 0 to 23'],
  ['* * * 0 * * *', 'day is 1 to 31'],
  ['* * * * 13 * *', 'month is 1 to 12'],
  ['* * * * * 7 *', 'weekday is 0 to 6'],
  ['* * * * * MOO *', 'weekday is 0 to 6'],
  ['* * * * * 5#6 *', 'week of the month is 1 to 5'],
  ['* * * * * * 1969', 'year is 1970 to 2099'],
  ['*/0 * * * * * *', 'cannot step by 0'],
  ['30-10 * * * * * *', 'ends before it begins'],
  ['? * * * * * *', 'second cannot be "?"'],
  ['1, * * * * * *', 'second cannot be ""'],
  ['-1 * * * * * *', 'second cannot be "-1"'],
  ['* * * 40W * * *', 'day is 1 to 31'],
  ['L * * * * * *', 'second is 0 to 59'],
  ['@daily', 'seven fields'],
])('refused: "%s"', (cron, problem) => expect(() => parseCron(cron)).toThrow(problem))

describe('for any expression', () => {
  interface Part { text: string; has(value: number): boolean }
  /** A field and, independently of the parser, what it means. */
  const part = (min: number, max: number): fc.Arbitrary<Part> => {
    const value = fc.integer({ min, max })
    return fc.oneof(
      fc.constant({ text: '*', has: () => true }),
      value.map(one => ({ text: String(one), has: (n: number) => n === one })),
      fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const).map(([a, b]) => ({ text: `${a}-${b}`, has: (n: number) => n >= a && n <= b })),
      fc.tuple(value, fc.integer({ min: 1, max: 20 })).map(([a, step]) => ({ text: `${a}/${step}`, has: (n: number) => n >= a && (n - a) % step === 0 })),
      fc.tuple(value, value).map(([a, b]) => ({ text: `${a},${b}`, has: (n: number) => n === a || n === b })),
    )
  }
  const expression = fc.record({ second: part(0, 59), minute: part(0, 59), hour: part(0, 23), day: part(1, 31), month: part(1, 12), weekday: part(0, 6) })
  type Expression = typeof expression extends fc.Arbitrary<infer E> ? E : never
  const textOf = ({ second, minute, hour, day, month, weekday }: Expression) => [second, minute, hour, day, month, weekday].map(({ text }) => text).join(' ') + ' *'

  const isDue = (e: Expression, ms: number) => {
    const local = new Date(ms + 8 * 3_600_000)
    const day = e.day.has(local.getUTCDate())
    const weekday = e.weekday.has(local.getUTCDay())
    const fitsDay = e.day.text === '*' ? weekday : e.weekday.text === '*' ? day : day || weekday
    return (
      fitsDay && e.month.has(local.getUTCMonth() + 1) && e.hour.has(local.getUTCHours()) && e.minute.has(local.getUTCMinutes()) &&
      e.second.has(local.getUTCSeconds()) && local.getUTCMilliseconds() === 0
    )
  }
  const moment = fc.integer({ min: at('2026-01-01 00:00:00'), max: at('2030-12-31 00:00:00') })

  test('it comes after, fits every field, and nothing fits in the hour before it', () => {
    fc.assert(
      fc.property(expression, moment, (e, from) => {
        const found = nextAfter(parseCron(textOf(e)), from)
        if (found === undefined) return
        expect(found).toBeGreaterThan(from)
        expect(isDue(e, found)).toBe(true)
        const start = Math.max(Math.floor(from / 1000) * 1000 + 1000, found - 3_600_000)
        for (let ms = start; ms < found; ms += 1000) if (isDue(e, ms)) throw new Error(`${textOf(e)} fits ${shown(ms)} already`)
      }),
    )
  })

  test('it is the first of a brute search through a day, second by second', () => {
    const busy = fc.record({ second: part(0, 59), minute: part(0, 59), hour: part(0, 23), day: fc.constant({ text: '*', has: () => true }), month: part(1, 12), weekday: part(0, 6) })
    fc.assert(
      fc.property(busy, moment, (e, from) => {
        const until = from + 86_400_000
        let first: number | undefined
        for (let ms = Math.floor(from / 1000) * 1000 + 1000; ms <= until && first === undefined; ms += 1000) if (isDue(e, ms)) first = ms
        const found = nextAfter(parseCron(textOf(e)), from)
        expect(found !== undefined && found <= until ? found : undefined).toBe(first)
      }),
      { numRuns: 20 },
    )
  })
})
