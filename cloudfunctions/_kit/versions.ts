import type { ArticleVersion } from '../../shared/contract/article'
import { _ } from './cloud'
import type { ArticleDocument, ArticleVersionDocument } from './documents'

/** How many texts an article keeps, the oldest going first: the longest there can be fit into one answer of 6 MB. */
const most = 24

/** The number of the text that stands now: the next one that is kept gets the one after. */
export const versionNumber = ({ versions }: Pick<ArticleDocument, 'versions'>): number => versions.at(-1)?.number ?? 0

type Text = Pick<ArticleDocument, 'title' | 'body' | 'pictures' | 'characters'>
type Kept = Text & Pick<ArticleVersionDocument, 'kind' | 'at' | 'by'>

/**
 * The part of an update that keeps texts among an article's versions, in that order. The update asks for the revision
 * that was read, so that no two texts get one number.
 */
export function keepVersions(article: Pick<ArticleDocument, 'versions'>, texts: readonly Kept[]) {
  const next = versionNumber(article) + 1
  const each = texts.map(({ kind, at, by, title, body, pictures, characters }, i): ArticleVersionDocument =>
    ({ number: next + i, kind, at, by, title, body, pictures, characters }))
  return _.push({ each, slice: -most })
}

/** The same for the one text that an article has now. */
export const keepVersion = (article: Text & Pick<ArticleDocument, 'versions'>, kind: ArticleVersion['kind'], { at, by }: { at: Date; by: string }) =>
  keepVersions(article, [{ ...article, kind, at, by }])
