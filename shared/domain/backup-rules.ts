import { dateKey, monthKey, parseLocal, timeOf, type Instant } from './instant'

const day = 24 * 3_600_000

/** How long backups are kept, and when the nightly one is due. */
export interface BackupRules {
  /** On the wall clock in China, when little is written. */
  at: string
  /** Of so many latest days that have one, the last of each day is kept. */
  daily: number
  /** Of so many latest months that have one, the last of each month is kept. */
  monthly: number
}

export const usualBackupRules: BackupRules = { at: '02:30', daily: 14, monthly: 12 }

/** Without a whole one for so long administrators are told, ms. */
export const overdueAfter = 3 * day

/** A run that is not whole after so long is given up, ms. */
export const givenUpAfter = 6 * 3_600_000

/** The moment at which the latest nightly one was due. */
export function latestNight(now: Instant, { at }: Pick<BackupRules, 'at'>): Instant {
  const tonight = parseLocal(`${dateKey(now)} ${at}`)
  return tonight <= now ? tonight : tonight - day
}

/** `2026-11-23-0230`: its minute, in China. Sorts by time, and two that begin in one minute are one. */
export const backupIdOf = (moment: Instant): string => `${dateKey(moment)}-${timeOf(moment).replace(':', '')}`

export interface KeptBackup {
  id: string
  begunAt: Instant
  whole: boolean
  /** Somebody is at work on it. */
  busy: boolean
}

/**
 * Which backups have had their time. The last whole one of each kept day and month stays, so the newest whole one always
 * does; what never became whole goes with the days.
 *
 * @returns ids
 */
export function backupsToRemove(backups: readonly KeptBackup[], { daily, monthly }: BackupRules): string[] {
  const latestFirst = [...backups].sort((a, b) => b.begunAt - a.begunAt)
  const whole = latestFirst.filter(each => each.whole)
  const ofDays = lastOfEach(whole, daily, dateKey)
  const kept = new Set([...ofDays, ...lastOfEach(whole, monthly, monthKey)].map(({ id }) => id))
  const since = ofDays.at(-1)?.begunAt ?? -Infinity
  const stays = ({ id, whole, busy, begunAt }: KeptBackup) => busy || (whole ? kept.has(id) : begunAt >= since)
  return latestFirst.filter(each => !stays(each)).map(({ id }) => id)
}

function lastOfEach(latestFirst: readonly KeptBackup[], most: number, periodOf: (moment: Instant) => string): KeptBackup[] {
  const periods = new Map<string, KeptBackup>()
  for (const each of latestFirst) {
    const period = periodOf(each.begunAt)
    if (!periods.has(period)) periods.set(period, each)
  }
  return [...periods.values()].slice(0, most)
}

/** @param since the last whole one, or where there is none yet the first that was begun; null for neither */
export const isOverdue = (now: Instant, since: Instant | null): boolean => since !== null && now - since >= overdueAfter
