import type { ArticleDocument } from '../_kit/documents'

/** What an editor is told who does not have the article in review; null when they have it. */
export function notHeld({ status, takenBy }: Pick<ArticleDocument, 'status' | 'takenBy'>, editor: string) {
  if (status !== 'in-review' || !takenBy) return { outcome: 'refused', reason: 'state-changed', status } as const
  return takenBy.id === editor ? null : ({ outcome: 'refused', reason: 'taken', by: takenBy.name } as const)
}
