/**
 * CloudBase's timer expressions: seven fields, in UTC+8.
 *
 * | field | values | also |
 * | --- | --- | --- |
 * | second, minute, hour | 0-59, 0-59, 0-23 | `*` `,` `-` `/` |
 * | day | 1-31 | `?`, `L` the month's last, `10W` the working day nearest to the 10th, `LW` the last working day |
 * | month | 1-12, JAN-DEC | |
 * | weekday | 0-6, SUN-SAT, 0 is Sunday | `?`, `5L` the last Friday, `5#3` the third Friday |
 * | year | 1970-2099 | |
 *
 * Day and weekday both given means either of them. `1/10` is every tenth beginning at 1.
 * Source: cloud.tencent.com/document/product/583/9708 and docs.cloudbase.net/cli-v1/functions/trigger-create.
 *
 * A file of our own: CloudBase's dialect (a year, either-or of day and weekday, `1/10`, a fixed UTC+8) is the whole of
 * it, and what a library such as croner adds, time zones with daylight saving and running jobs, would be switched off.
 */
export interface Cron {
  /** Ascending. */
  readonly seconds: readonly number[]
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly months: ReadonlySet<number>
  readonly years: ReadonlySet<number>
  fitsDay(day: Day): boolean
}

interface Day {
  year: number
  /** 1 to 12 */
  month: number
  /** 1 to `last` */
  day: number
  /** 0 is Sunday */
  weekday: number
  /** The month's last day. */
  last: number
}

interface Field {
  name: string
  min: number
  max: number
  names?: readonly string[]
}

const FIELDS = {
  second: { name: 'second', min: 0, max: 59 },
  minute: { name: 'minute', min: 0, max: 59 },
  hour: { name: 'hour', min: 0, max: 23 },
  day: { name: 'day', min: 1, max: 31 },
  month: { name: 'month', min: 1, max: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  weekday: { name: 'weekday', min: 0, max: 6, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
  year: { name: 'year', min: 1970, max: 2099 },
} satisfies Record<string, Field>

const UTC8_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** @throws Error that says which field is wrong, and how */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer has seven fields, from second to year: "${text}" has ${text.trim() === '' ? 0 : fields.length}`)
  const [second, minute, hour, day, month, weekday, year] = fields as [string, string, string, string, string, string, string]
  return {
    seconds: valuesOf(second, FIELDS.second),
    minutes: valuesOf(minute, FIELDS.minute),
    hours: valuesOf(hour, FIELDS.hour),
    months: new Set(valuesOf(month, FIELDS.month)),
    years: new Set(valuesOf(year, FIELDS.year)),
    fitsDay: dayRule(day, weekday),
  }
}

/** The first moment after `ms` (UTC, milliseconds since 1970) that fits; undefined when there is none up to 2099. */
export function nextAfter(cron: Cron, ms: number): number | undefined {
  // Fields of UTC+8 are read as if they were UTC.
  const from = (Math.floor((ms + UTC8_MS) / 1000) + 1) * 1000
  for (let dayMs = Math.floor(from / DAY_MS) * DAY_MS; ; ) {
    const day = dayAt(dayMs)
    if (day.year > FIELDS.year.max) return undefined
    if (!cron.years.has(day.year)) {
      dayMs = Date.UTC(day.year + 1, 0, 1)
    } else if (!cron.months.has(day.month)) {
      dayMs = Date.UTC(day.year, day.month, 1)
    } else {
      const time = cron.fitsDay(day) ? firstTimeFrom(cron, Math.max(0, from - dayMs) / 1000) : undefined
      if (time !== undefined) return dayMs + time * 1000 - UTC8_MS
      dayMs += DAY_MS
    }
  }
}

function dayAt(ms: number): Day {
  const date = new Date(ms)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  return { year, month, day: date.getUTCDate(), weekday: date.getUTCDay(), last: new Date(Date.UTC(year, month, 0)).getUTCDate() }
}

/** Seconds since midnight of the first time that fits and is not before `from`. */
function firstTimeFrom({ hours, minutes, seconds }: Cron, from: number): number | undefined {
  for (const hour of hours) {
    if (hour * 3600 + 3599 < from) continue
    for (const minute of minutes) {
      const start = hour * 3600 + minute * 60
      const second = seconds.find(one => start + one >= from)
      if (second !== undefined) return start + second
    }
  }
  return undefined
}

/** `*` and `?` leave the choice to the other field. */
function dayRule(day: string, weekday: string): (day: Day) => boolean {
  const byDay = isOpen(day) ? undefined : anyOf(day, dayPart)
  const byWeekday = isOpen(weekday) ? undefined : anyOf(weekday, weekdayPart)
  if (!byDay && !byWeekday) return () => true
  return one => (byDay?.(one) ?? false) || (byWeekday?.(one) ?? false)
}

const isOpen = (field: string) => field === '*' || field === '?'

function anyOf(field: string, read: (part: string) => (day: Day) => boolean): (day: Day) => boolean {
  const rules = field.split(',').map(read)
  return day => rules.some(fits => fits(day))
}

function dayPart(part: string): (day: Day) => boolean {
  if (part === 'L') return ({ day, last }) => day === last
  if (part === 'LW') return one => one.day === nearestWorkingDay(one, one.last)
  const nearest = /^(\d+)W$/.exec(part)
  if (nearest) {
    const wanted = numberOf(nearest[1] ?? '', FIELDS.day)
    return one => wanted <= one.last && one.day === nearestWorkingDay(one, wanted)
  }
  const values = new Set(valuesOf(part, FIELDS.day))
  return ({ day }) => values.has(day)
}

/** Monday to Friday, without leaving the month. */
function nearestWorkingDay({ day, weekday, last }: Day, wanted: number): number {
  const wantedWeekday = (((weekday + wanted - day) % 7) + 7) % 7
  if (wantedWeekday === 6) return wanted === 1 ? 3 : wanted - 1
  if (wantedWeekday === 0) return wanted === last ? wanted - 2 : wanted + 1
  return wanted
}

function weekdayPart(part: string): (day: Day) => boolean {
  const special = /^([0-9A-Za-z]+)(?:L|#(\d))$/.exec(part)
  if (special && (special[2] !== undefined || /^\d/.test(part))) {
    const wanted = numberOf(special[1] ?? '', FIELDS.weekday)
    if (special[2] === undefined) return ({ day, weekday, last }) => weekday === wanted && day > last - 7
    const week = numberOf(special[2], { name: 'week of the month', min: 1, max: 5 })
    return ({ day, weekday }) => weekday === wanted && Math.ceil(day / 7) === week
  }
  const values = new Set(valuesOf(part, FIELDS.weekday))
  return ({ weekday }) => values.has(weekday)
}

/** Of `*`, `3`, `1-5`, `1/10`, `0-30/5` and lists of them, ascending. */
function valuesOf(text: string, field: Field): number[] {
  return [...new Set(text.split(',').flatMap(part => stretch(part, field)))].sort((a, b) => a - b)
}

function stretch(part: string, field: Field): number[] {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part)
  if (!match) throw new Error(`the ${field.name} cannot be "${part}"`)
  const [, star, first, until, every] = match
  const step = every === undefined ? 1 : Number(every)
  if (step === 0) throw new Error(`the ${field.name} cannot step by 0`)
  const from = star ? field.min : numberOf(first ?? '', field)
  const open = star !== undefined || (every !== undefined && until === undefined)
  let to = open ? field.max : until === undefined ? from : numberOf(until, field)
  // MON-SUN ends with the week.
  if (field === FIELDS.weekday && to === 0 && from > 0) to = 7
  if (to < from) throw new Error(`the ${field.name} "${part}" ends before it begins`)
  const values: number[] = []
  for (let value = from; value <= to; value += step) values.push(field === FIELDS.weekday ? value % 7 : value)
  return values
}

function numberOf(text: string, { name, min, max, names }: Field): number {
  const named = names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? named + min : /^\d{1,4}$/.test(text) ? Number(text) : NaN
  if (!(value >= min && value <= max)) throw new Error(`the ${name} is ${min} to ${max}, not "${text}"`)
  return value
}
