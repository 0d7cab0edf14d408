import type { Instant } from './instant'

/** Counted up when the form below changes; a reader refuses a later one. */
export const backupFormat = 1

/** One range of one collection's records by their ids, sealed into a file of its own. */
export interface BackupPart {
  collection: string
  /** From 1, in the order of the ids. */
  number: number
  /** The range begins after this id; empty for the first. */
  after: string
  /** The last id of the range; null for the last part, which holds all that follow. */
  to: string | null
  documents: number
  /** How often its records name an uploaded file. */
  filesNamed: number
  /** SHA-256 of the lines, a record each in EJSON. */
  digest: string
  /** Of the sealed file; 0 for a part without records, which has none. */
  bytes: number
}

/** What a backup is: written last, so that without it there is none. */
export interface BackupManifest {
  id: string
  /** The environment that it was made of. */
  env: string
  /** Of the data, as `settings/data` had it; 0 where that was missing. */
  dataVersion: number
  begunAt: Instant
  /** The moment whose state all collections show that did not move. */
  asOf: Instant
  /** Collections that were written to all the while: a record that was changed since then is there as before or as after. */
  moved: readonly string[]
  parts: readonly BackupPart[]
}

/** @param place a backup's id and what nobody can guess, so that nobody lays a file there beforehand */
export const backupFolder = (place: string): string => `backups/${place}`
export const placePattern = /^\d{4}-\d{2}-\d{2}-\d{4}-[0-9a-f]{12}$/
export const manifestName = 'manifest.json'
export const partName = ({ collection, number }: Pick<BackupPart, 'collection' | 'number'>): string => `${collection}-${number}.part`

/** Parts that have a file. */
export const filesOf = (parts: readonly BackupPart[]): BackupPart[] => parts.filter(({ documents }) => documents > 0)

export interface BackupTotals {
  collections: number
  documents: number
  /** Sealed ones, without the manifest. */
  files: number
  bytes: number
  /** How often records name an uploaded file; those files are not in a backup. */
  filesNamed: number
}

export function totalsOfParts(parts: readonly BackupPart[]): BackupTotals {
  const sum = (of: (part: BackupPart) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    collections: new Set(parts.map(({ collection }) => collection)).size,
    documents: sum(({ documents }) => documents),
    files: filesOf(parts).length,
    bytes: sum(({ bytes }) => bytes),
    filesNamed: sum(({ filesNamed }) => filesNamed),
  }
}

/** What can be wrong with a backup, and the sentence that a person reads. */
export const backupFaults = {
  /** BACKUP_KEY is missing, or is no key. */
  'no-key': '没有设置备份密钥，按部署说明设好 BACKUP_KEY 再备份',
  /** Not whole after hours of trying. */
  'took-too-long': '六小时内没有写完，已放弃，下一夜重新开始',
  'no-manifest': '没有清单文件，这不是一份完整的备份',
  'not-a-manifest': '清单文件读不懂，不是本程序写的，或已损坏',
  /** Made by a later program. */
  'newer-format': '这份备份由更新的版本写成，先更新程序再恢复',
  /** The same key must be put back: nothing else opens it. */
  'wrong-key': '密钥不是写这份备份时用的那一把，换回原来的 BACKUP_KEY',
  'manifest-damaged': '清单文件损坏或被改动过，换一份备份',
  'part-missing': '缺少文件，换一份备份',
  'part-damaged': '文件损坏、被截断或被改动过，换一份备份',
} as const

export type BackupFaultCode = keyof typeof backupFaults
export const backupFaultCodes = Object.keys(backupFaults) as BackupFaultCode[]
