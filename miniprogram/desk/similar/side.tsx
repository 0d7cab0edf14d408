import { View } from '@tarojs/components'

import { articleStatusNames, type ArticleStatus } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { fullDayOf } from '../../../shared/domain/instant'
import { ArticleBody } from '../../components/article-body/article-body'
import type { Mark } from '../../components/article-body/marked'
import { Pane } from '../../components/desk/pane'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

interface SideProps {
  /** which of the two it is */
  of: string
  article: {
    title: string
    body: string
    authorName: string
    unitName: string
    status: ArticleStatus
    characters: number
    submittedAt: number | null
    publishedAt: number | null
  }
  marks: readonly Mark[]
}

/** One of the two: who wrote it, when, and its text with what the other has too. */
export function Side({ of, article, marks }: SideProps) {
  const { title, body, authorName, unitName, status, characters, submittedAt, publishedAt } = article
  const when = publishedAt !== null ? `${fullDayOf(publishedAt)} 刊发` : submittedAt !== null && `${fullDayOf(submittedAt)} 提交`
  return (
    <Pane pad title={of} end={<Tag>{articleStatusNames[status]}</Tag>}>
      <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>{spaced(title)}</View>
      <View className='similar__by sub muted'><Dots items={[`${unitName} ${authorName}`, when, `正文 ${formatCount(characters)} 字`]} /></View>
      <ArticleBody body={body} pictures={[]} marks={marks} />
    </Pane>
  )
}
