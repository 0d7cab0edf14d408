import type { BackupDocument } from '../_kit/documents'

/** When the newest whole backup was begun; where there is none yet, when the first was tried; null for neither. */
export function latestSuccess(backups: readonly Pick<BackupDocument, 'state' | 'begunAt'>[]): number | null {
  const times = (some: typeof backups) => some.map(({ begunAt }) => begunAt.getTime())
  const whole = times(backups.filter(({ state }) => state === 'whole'))
  if (whole.length > 0) return Math.max(...whole)
  return backups.length > 0 ? Math.min(...times(backups)) : null
}
