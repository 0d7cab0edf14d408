import type { Genre, Grade } from '../../../shared/contract/article'
import type { Fen } from '../../../shared/domain/money'
import { genreNames, gradeNames } from '../../../shared/domain/pricing-words'

/** `信息 乙等` */
export const genreWords = ({ genre, grade }: { genre: Genre | null; grade: Grade | null }): string =>
  genre ? [genreNames[genre], grade && `${gradeNames[grade]}等`].filter(Boolean).join(' ') : ''

export const grossOf = (articles: readonly { gross: Fen }[]): Fen => articles.reduce((sum, { gross }) => sum + gross, 0)
