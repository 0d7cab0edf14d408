import { registration } from '../../shared/contract/registration'
import { isUpload, linkTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { ownFile } from './own-file'

/** Seconds that a link is good for: a file is looked at, not kept. */
const goodFor = 300

export const file = useCase(registration.calls.file, async ({ caller }, { fileId }) => {
  const found = await ownFile(fileId, caller.openid, isUpload('voucher', fileId) ? 'voucher' : 'answer')
  if (found.outcome === 'refused') return found
  const url = await linkTo(fileId, goodFor)
  return url ? { outcome: 'seen', url, kind: found.kind } : { outcome: 'refused', reason: 'file-missing' }
})
