import type { ArticleVersion } from '../../shared/contract/article'
import { _ } from './cloud'
import type { ArticleDocument, ArticleVersionDocument } from './documents'

/** How many texts an article keeps: the oldest goes first. */
const most = 40

/** The number of the text that stands now: the next one that is kept gets the one after. */
export const versionNumber = ({ versions }: Pick<ArticleDocument, 'versions'>): number => versions.at(-1)?.number ?? 0

/**
 * The part of an update that keeps a text among an article's versions. The update asks for the revision that was read,
 * so that no two texts get one number.
 *
 * @param article with the text to keep
 */
export function keepVersion(
  article: Pick<ArticleDocument, 'versions' | 'title' | 'body' | 'pictures' | 'characters'>,
  kind: ArticleVersion['kind'],
  { at, by }: { at: Date; by: string },
) {
  const { title, body, pictures, characters } = article
  const version: ArticleVersionDocument = { number: versionNumber(article) + 1, kind, at, by, title, body, pictures, characters }
  return _.push({ each: [version], slice: -most })
}
