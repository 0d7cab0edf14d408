import { bulletin } from '../../shared/contract/bulletin'
import { AppError } from '../../shared/errors'
import { linksTo } from '../_kit/files'
import { picturesFor } from '../_kit/linked-pictures'
import { useCase } from '../_kit/use-case'
import { wholeIssue } from './whole-issue'

export const preview = useCase(bulletin.calls.preview, async (_scene, { issueId }) => {
  const whole = await wholeIssue(issueId)
  if (!whole) throw new AppError('NOT_FOUND')
  const files = whole.columns.flatMap(({ articles }) => articles.flatMap(({ pictures }) => pictures.map(({ fileId }) => fileId)))
  const links = await linksTo(files, picturesFor)
  const columns = whole.columns.map(({ name, articles }) => ({
    name,
    articles: articles.map(article => ({
      ...article,
      pictures: article.pictures.map(({ fileId, caption }) => ({ caption, url: links[fileId] ?? null })),
    })),
  }))
  return { issue: whole.issue, columns }
})
