import { application } from '../../shared/contract/application'
import { isStaff } from '../../shared/domain/people-rules'
import { AppError } from '../../shared/errors'
import { isUpload, isUploadOf, linkTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'

/** Seconds that a link is good for: a page is looked at, not kept. */
const goodFor = 300

export const licence = useCase(application.calls.licence, async ({ openid, findCaller }, { fileId }) => {
  if (!isUploadOf(openid, 'licence', fileId) && !(isUpload('licence', fileId) && (await isStaffs()))) throw new AppError('NOT_FOUND')
  const url = await linkTo(fileId, goodFor)
  if (!url) throw new AppError('NOT_FOUND')
  return { url }

  async function isStaffs() {
    const caller = await findCaller()
    return caller !== null && isStaff(caller)
  }
})
