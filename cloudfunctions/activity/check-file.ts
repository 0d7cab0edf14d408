import { activity } from '../../shared/contract/activity'
import { attachmentLimit, pictureLimit } from '../../shared/domain/activity-files'
import type { FileKind } from '../../shared/domain/file-kind'
import { isUpload, linkTo, readFile } from '../_kit/files'
import { useCase } from '../_kit/use-case'

const taken: Readonly<Record<'picture' | 'attachment', { most: number; kinds: readonly FileKind[] }>> = {
  picture: { most: pictureLimit, kinds: ['jpeg', 'png'] },
  attachment: { most: attachmentLimit, kinds: ['pdf'] },
}

/** Seconds that a link is good for: a form is worked at, not kept. */
const goodFor = 3_600

/** Asked once for each upload, so that saving a plan of fifteen files need not read them all again. */
export const file = useCase(activity.calls.file, async (_scene, { fileId, as }) => {
  // Another folder holds what is somebody's own: a licence, a voucher.
  if (!isUpload('activity', fileId)) return { outcome: 'refused', reason: 'missing' }
  const { most, kinds } = taken[as]
  const [read, url] = await Promise.all([readFile(fileId, most, kinds), linkTo(fileId, goodFor)])
  if (read.outcome !== 'read') return { outcome: 'refused', reason: read.outcome }
  return url ? { outcome: 'fine', url, bytes: read.bytes.length } : { outcome: 'refused', reason: 'missing' }
})
