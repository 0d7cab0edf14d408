import type { Counts } from './article-body'
import type { Genre, Grade } from './remuneration'

interface CameOut {
  title: string
  body: string
  genre: Genre | null
  grade: Grade | null
}

/** What an article's digest is made of: what was published and is paid by. A change of any of it changes the digest. */
export const publicationText = ({ title, body, genre, grade }: CameOut, { word, han, characters }: Counts): string =>
  JSON.stringify([title, body, genre, grade, word, han, characters])
