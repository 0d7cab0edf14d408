import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { moveArticle } from './move-article'

export const accept = useCase(newsroom.calls.accept, async ({ db, now, requestId, trail }, { id, genre, grade, issueId }) => {
  if (!(await db.issues.find(issueId))) return { outcome: 'no-such-issue' }

  return moveArticle({
    which: { _id: id },
    to: 'accepted',
    by: 'editor',
    requestId,
    change: {
      genre,
      grade,
      issueId,
      acceptedAt: now,
      updatedAt: now,
      history: _.push([trail('accepted', [genre, grade, issueId].filter(Boolean).join(' '))]),
    },
  })
})
