import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { ExpenseDocument } from '../_kit/documents'

interface AsSeen {
  id: string
  revision: number
}

type Own = { own: ExpenseDocument; done: boolean } | { outcome: 'refused'; reason: 'changed-meanwhile' | 'not-draft' | 'not-yours' }

/**
 * The caller's own draft, as they saw it; `done` where this very request has changed it before.
 * @throws AppError NOT_FOUND
 */
export async function ownDraft({ id, revision }: AsSeen, callerId: string, requestId: string): Promise<Own> {
  const found = await db.expenses.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  if (found.madeBy.id !== callerId) return { outcome: 'refused', reason: 'not-yours' }
  if (found.history.some(line => line.requestId === requestId)) return { own: found, done: true }
  if (found.status !== 'draft') return { outcome: 'refused', reason: 'not-draft' }
  return found.revision === revision ? { own: found, done: false } : { outcome: 'refused', reason: 'changed-meanwhile' }
}
