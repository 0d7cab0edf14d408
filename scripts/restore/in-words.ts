import { BackupFault } from '../../cloudfunctions/_kit/backup-box'
import { backupFaults } from '../../shared/domain/backup-format'

/** What went wrong, as a person reads it. */
export function inWords(error: unknown): string {
  if (error instanceof BackupFault) return error.where ? `${error.where}：${backupFaults[error.code]}` : backupFaults[error.code]
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'DATABASE_COLLECTION_NOT_EXIST') return `${message}。先运行 npm run deploy -- --apply 建好集合和索引`
  return message ?? String(error)
}
