import { articleKindNames, type ArticleKind } from '../../../shared/domain/article-rules'

export const articleKinds = Object.keys(articleKindNames) as ArticleKind[]

export const kindOptions = [
  { value: 'all' as const, label: '全部类别' },
  ...articleKinds.map(value => ({ value, label: articleKindNames[value] })),
]
