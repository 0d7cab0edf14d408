import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { articleStatusNames } from '../../../shared/domain/article-rules'
import { dayAndTime } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { genreNames, gradeNames } from '../../../shared/domain/pricing-words'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'

/** What was decided, where there is nothing left to decide. */
export function Outcome({ article }: { article: Article }) {
  const { status, genre, grade, issueId, publishedAt, remark } = article
  return (
    <View className='outcome'>
      <Row name='状态' title={articleStatusNames[status]} />
      {issueId && <Row name='刊发' title={issueName(issueId)} />}
      {genre && <Row name='体裁' title={grade ? `${genreNames[genre]}，${gradeNames[grade]}等` : genreNames[genre]} />}
      {publishedAt !== null && <Row name='时间' title={dayAndTime(publishedAt)} />}
      {status === 'returned' && <View className='outcome__note'><Note icon='clock'>作者改好再投后，回到待审。</Note></View>}
      {status === 'declined' && remark && <View className='outcome__note'><Note tone='bad'>{remark}</Note></View>}
    </View>
  )
}
