import type { Genre, Grade } from '../../../shared/contract/article'
import type { bulletin } from '../../../shared/contract/bulletin'
import type { Output } from '../../../shared/contract/call'
import { formatCount } from '../../../shared/domain/format-count'
import type { Meanwhile } from '../../../shared/domain/issue-layout'
import type { Fen } from '../../../shared/domain/money'
import { genreNames, gradeNames } from '../../../shared/domain/pricing-words'

export type IssueAnswer = Output<typeof bulletin.calls.issue>
export type IssueArticle = IssueAnswer['articles'][number]

/** `信息 乙等` */
export const genreWords = ({ genre, grade }: { genre: Genre | null; grade: Grade | null }): string =>
  genre ? [genreNames[genre], grade && `${gradeNames[grade]}等`].filter(Boolean).join(' ') : ''

/** What was withdrawn is in the issue no more. */
export const standing = (articles: readonly IssueArticle[]): IssueArticle[] => articles.filter(({ status }) => status !== 'withdrawn')

export const grossOf = (articles: readonly IssueArticle[]): Fen => standing(articles).reduce((sum, { gross }) => sum + gross, 0)

/** `3 篇，1,240 字` */
export function sizeWords(articles: readonly IssueArticle[]): string {
  const counted = standing(articles)
  return `${counted.length} 篇，${formatCount(counted.reduce((sum, { characters }) => sum + characters, 0))} 字`
}

/** What came and went while one arranged, where one's own order can stand. */
export function meanwhileWords({ came, left }: Meanwhile): string {
  const words = [came.length > 0 && `新进 ${came.length} 篇`, left.length > 0 && `移出 ${left.length} 篇`].filter(Boolean)
  return words.length > 0 ? `这一期${words.join('，')}，您的编排照旧` : '这一期刚有变动，您的编排照旧'
}
