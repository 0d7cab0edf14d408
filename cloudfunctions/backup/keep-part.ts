import { partName, type BackupPart } from '../../shared/domain/backup-format'
import { digestOfText, openKey, sealPart } from '../_kit/backup-box'
import { putBackupFile } from '../_kit/backup-files'
import type { Range } from '../_kit/backup-range'
import type { BackupDocument } from '../_kit/documents'

type Place = Pick<BackupPart, 'collection' | 'number' | 'after'>

/** Writes a part's file, over an earlier one of the same place; none for a part without records. */
export async function keepPart({ _id, place, sealedKey, folder }: BackupDocument, { collection, number, after }: Place, { text, documents, to }: Range) {
  const part: BackupPart = { collection, number, after, to, documents, filesNamed: text.split('cloud://').length - 1, digest: digestOfText(text), bytes: 0 }
  if (documents === 0) return { part, folder }
  const sealed = await sealPart(openKey(sealedKey, _id), _id, part, text)
  return { part: { ...part, bytes: sealed.length }, folder: await putBackupFile(place, partName(part), sealed) }
}
