import type { ArticleKind, Genre, Grade, RemarkKind } from '../../../shared/contract/article'

/** An article as its author wrote it, a paragraph a string. */
export interface Manuscript {
  author: string
  kind: ArticleKind
  /** Of `articleSubjects`; what is not out yet has none. */
  subject?: string
  title: string
  paragraphs: readonly string[]
  /** Who wrote along, and the percent of the payment that is theirs. */
  along?: { name: string; share: number }
  /** The subject of the commission that it answers. */
  commission?: string
}

/** What an editor decided about it. */
export interface Choice {
  genre: Genre
  /** For a brief alone. */
  grade?: Grade
}

/** Where in its quarter's row of issues an article was published, from 0. */
export type Published = Manuscript & Choice & { issue: number }

/** What an editor said at a place of the text. */
export interface SaidAtPlace {
  quote: string
  kind: RemarkKind
  text: string
}
