import type { ArticleStatus } from '../../shared/contract/newsroom'
import { statesBefore } from '../../shared/domain/article-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { articleOf } from './article-view'

interface Move {
  /** The article, and for an author's move that it is their own. */
  which: { _id: string; authorId?: string; revision?: number }
  to: ArticleStatus
  by: 'author' | 'editor'
  requestId: string
  change: Record<string, unknown>
}

/**
 * Moves an article from a state that allows it to another, in one conditional change. A repeat of the move that was
 * made last is answered as the first was.
 * @throws AppError NOT_FOUND
 */
export async function moveArticle({ which, to, by, requestId, change }: Move) {
  const moved = await db.articles.changeAndGet(
    // An accepted article may be accepted again, but not by a repeat: its trail would tell of two decisions.
    { ...which, status: _.in(statesBefore(to, by)), requestId: _.neq(requestId) },
    { ...change, status: to, requestId },
  )
  if (moved) return { outcome: 'moved', article: articleOf(moved) } as const

  const { revision: _revision, ...identity } = which
  const found = await db.articles.findOne(identity)
  if (!found) throw new AppError('NOT_FOUND')
  return found.status === to && found.requestId === requestId
    ? ({ outcome: 'moved', article: articleOf(found) } as const)
    : ({ outcome: 'refused', reason: 'state-changed', status: found.status } as const)
}
