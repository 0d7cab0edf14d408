import type { ArticleDocument } from './documents'

/** Member ids of everyone who wrote an article, its author first. */
export const writersOf = ({ authorId, coAuthors }: Pick<ArticleDocument, 'authorId' | 'coAuthors'>): string[] =>
  [authorId, ...coAuthors.map(({ memberId }) => memberId)]
