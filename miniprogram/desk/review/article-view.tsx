import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { relativeDay, timeOf, type Instant } from '../../../shared/domain/instant'
import { ArticleBody, type Passage } from '../../components/article-body/article-body'
import type { Mark } from '../../components/article-body/marked'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

/** Which draft it is and when it came. */
export function DraftLine({ article: { history, submittedAt }, now }: { article: Article; now: Instant }) {
  const drafts = history.filter(({ what }) => what === 'submitted').length
  return (
    <View className='review__draft sub ink2'>
      <Dots items={[drafts > 0 && `第 ${drafts} 稿`, submittedAt !== null && `${relativeDay(now, submittedAt)} ${timeOf(submittedAt)} 提交`]} />
    </View>
  )
}

interface ArticleTextProps {
  article: Article
  marks: readonly Mark[]
  onMark: (mark: Mark) => void
  onPassage?: (passage: Passage) => void
}

/** The article as it will be read, with what is said of it marked. */
export function ArticleText({ article, ...pointing }: ArticleTextProps) {
  const { title, unitName, authorName, characters, kind, subject, source, body, pictures } = article
  const about = [
    `${unitName} ${authorName}`,
    articleKindNames[kind],
    subject,
    `正文 ${formatCount(characters)} 字`,
    pictures.length > 0 && `图 ${pictures.length} 张`,
    source && `来源：${source}`,
  ]
  return (
    <>
      <View className='h1' {...{ role: 'heading', 'aria-level': '2' }}>{spaced(title)}</View>
      <View className='review__by sub muted'><Dots items={about} /></View>
      <ArticleBody body={body} pictures={pictures} {...pointing} />
    </>
  )
}
