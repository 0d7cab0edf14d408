import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { dayAndTime, relativeDay, timeOf, type Instant } from '../../../shared/domain/instant'
import { Dots } from '../../components/text/dot'
import { ArticleBody } from '../../components/article-body/article-body'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'

/** Which draft it is and when it came. */
export function DraftLine({ article: { history, submittedAt }, now }: { article: Article; now: Instant }) {
  const drafts = history.filter(({ what }) => what === 'submitted').length
  return (
    <View className='sub ink2'>
      <Dots items={[drafts > 0 && `第 ${drafts} 稿`, submittedAt !== null && `${relativeDay(now, submittedAt)} ${timeOf(submittedAt)} 提交`]} />
    </View>
  )
}

/** The article as it will be read. */
export function ArticleText({ article }: { article: Article }) {
  const { title, unitName, authorName, characters, kind, source, body, pictures } = article
  return (
    <>
      <View className='h1' {...{ role: 'heading', 'aria-level': '2' }}>{spaced(title)}</View>
      <View className='review__by sub muted'>
        <Dots items={[`${unitName} ${authorName}`, articleKindNames[kind], `正文 ${formatCount(characters)} 字`, source && `来源：${source}`]} />
      </View>
      <ArticleBody body={body} pictures={pictures} />
    </>
  )
}

/** What was said to the author so far. */
export function Remarks({ article: { remarks } }: { article: Article }) {
  if (remarks.length === 0) return null
  return (
    <View className='remarks'>
      <Words strong>{`退回意见 ${remarks.length} 条`}</Words>
      {remarks.map(({ at, by, text }) => (
        <View className='remarks__i' key={at}>
          <View className='grow'>{spaced(text)}</View>
          <View className='remarks__by cap muted'>{spaced(`${by} ${dayAndTime(at)}`)}</View>
        </View>
      ))}
    </View>
  )
}
