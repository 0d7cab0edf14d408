import { createHash } from 'node:crypto'
import { bulletin } from '../../shared/contract/bulletin'
import { issueName } from '../../shared/domain/issue-name'
import { AppError } from '../../shared/errors'
import { associationNow } from '../_kit/association'
import { keepFile } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { issuePaper } from './issue-paper'
import { picturesOf } from './issue-pictures'
import { wholeIssue } from './whole-issue'

/** Seconds: as long as somebody takes to save it. */
const linkFor = 3_600

/** The same issue, unchanged, makes the same file: what is kept grows with what changes, not with who asks. */
export const paper = useCase(bulletin.calls.paper, async ({ now }, { issueId }) => {
  const whole = await wholeIssue(issueId)
  if (!whole) throw new AppError('NOT_FOUND')
  if (whole.columns.length === 0) return { outcome: 'empty' }

  const [{ pictures, missing }, { name: association }] = await Promise.all([picturesOf(whole), associationNow()])
  const proof = whole.issue.status !== 'published'
  const bytes = await issuePaper(whole, pictures, { association, proof, now: now.getTime() })
  const seen = createHash('sha256').update(JSON.stringify([whole, association, proof, [...pictures.keys()]])).digest('hex').slice(0, 32)
  const name = `简讯${issueName(issueId).replace(/ /g, '')}${proof ? '（清样）' : ''}.docx`
  return { outcome: 'made', name, url: await keepFile(`papers/${issueId}/${seen}/${name}`, bytes, linkFor), picturesMissing: missing }
})
