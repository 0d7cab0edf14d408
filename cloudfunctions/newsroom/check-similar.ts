import { likeness, printsOf } from '../../shared/domain/near-duplicate'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument, ArticleFindings } from '../_kit/documents'

/** Looked up side by side, so that what everybody writes can crowd out only what is in the same part. */
const parts = 4
/** Articles looked at a part. */
const mostInPart = 60
/** Texts compared word by word. */
const compared = 8
/** Percent of a text from which another is worth an editor's look. */
const worthALook = 30
const mostShown = 5

/**
 * Finds the earlier submitted articles, of anybody and whatever became of them, that say much the same. Only those that
 * share prints are looked at, and only the few that share most are read.
 *
 * @returns them, and the prints by which later ones find this
 */
export async function checkSimilar({ _id, body }: Pick<ArticleDocument, '_id' | 'body'>): Promise<{ prints: number[]; similar: ArticleFindings['similar'] }> {
  const prints = printsOf(body)
  const candidates = await candidatesFor(_id, prints)
  if (candidates.length === 0) return { prints, similar: [] }

  const texts = await db.articles.query({ _id: _.in(candidates) }, { limit: compared, fields: ['title', 'unitName', 'body'] })
  const similar = texts
    .map(other => ({ id: other._id, title: other.title, unitName: other.unitName, percent: likeness(body, other.body) }))
    .filter(({ percent }) => percent >= worthALook)
    .sort((a, b) => b.percent - a.percent)
    .slice(0, mostShown)
  return { prints, similar }
}

/** Ids of the articles that share most prints, those first. */
async function candidatesFor(id: string, prints: readonly number[]): Promise<string[]> {
  // Every fourth print in each part: whatever the text begins or ends with is spread over all of them.
  const wanted = Array.from({ length: parts }, (_part, part) => prints.filter((_print, i) => i % parts === part))
  const found = await Promise.all(
    wanted.filter(part => part.length > 0).map(part => db.articles.query({ prints: _.in(part), _id: _.neq(id) }, { limit: mostInPart, fields: ['prints'] })),
  )
  const own = new Set(prints)
  const shared = new Map(found.flat().map(({ _id, prints: others }) => [_id, others.filter(print => own.has(print)).length]))
  return [...shared].sort(([, a], [, b]) => b - a).slice(0, compared).map(([each]) => each)
}
