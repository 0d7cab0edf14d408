import type { ArticleStatus } from '../../shared/contract/article'
import { statesBefore } from '../../shared/domain/article-rules'
import { AppError } from '../../shared/errors'
import { articleOf } from './article-view'
import { _ } from './cloud'
import { db } from './db'

interface Move {
  /** The article, and for an author's move that it is their own. */
  which: { _id: string; authorId?: string; revision?: number }
  to: ArticleStatus
  by: 'author' | 'editor'
  requestId: string
  change: Record<string, unknown>
  /** The editor who must have it, for what nobody else may decide. */
  takenBy?: string
  /** What must hold besides. */
  provided?: Record<string, unknown>
}

/**
 * Moves an article from a state that allows it to another, in one conditional change. A repeat of the move that was
 * made last is answered as the first was.
 * @throws AppError NOT_FOUND
 */
export async function moveArticle({ which, to, by, requestId, change, takenBy, provided = {} }: Move) {
  const allowed = statesBefore(to, by)
  const moved = await db.articles.changeAndGet(
    // An accepted article may be accepted again, but not by a repeat: its trail would tell of two decisions.
    { ...which, ...provided, status: _.in(allowed), requestId: _.neq(requestId), ...(takenBy && { 'takenBy.id': takenBy }) },
    { ...change, status: to, requestId },
  )
  if (moved) return { outcome: 'moved', article: await articleOf(moved) } as const

  const { revision: _revision, ...identity } = which
  const found = await db.articles.findOne(identity)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.status === to && found.requestId === requestId) return { outcome: 'moved', article: await articleOf(found) } as const
  return takenBy && allowed.includes(found.status) && found.takenBy && found.takenBy.id !== takenBy
    ? ({ outcome: 'refused', reason: 'taken', by: found.takenBy.name } as const)
    : ({ outcome: 'refused', reason: 'state-changed', status: found.status } as const)
}

/** A move for which no editor has to have the article, and whose outcome is so never `taken`. */
export async function moveUnheld(move: Omit<Move, 'takenBy'>) {
  const told = await moveArticle(move)
  if (told.outcome === 'refused' && told.reason === 'taken') throw new Error('nobody was asked to have the article')
  return told
}
