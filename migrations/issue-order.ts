import type { ArticleKind } from '../shared/contract/article'
import { articleKindNames } from '../shared/domain/article-rules'
import { usualColumns } from '../shared/domain/usual-columns'

interface Placed {
  _id: string
  kind: ArticleKind
  acceptedAt: Date | null
}

/** The articles of an issue that nobody arranged: in the usual columns by their kind, as they were accepted. */
export const usualOrder = <P extends Placed>(articles: readonly P[]): { name: string; articles: P[] }[] =>
  usualColumns.map(name => ({
    name,
    articles: articles.filter(({ kind }) => articleKindNames[kind] === name).sort((a, b) => moment(a) - moment(b) || (a._id < b._id ? -1 : 1)),
  }))

const moment = ({ acceptedAt }: Placed) => acceptedAt?.getTime() ?? 0
