import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { dayAndTime } from '../../../shared/domain/instant'
import { Note } from '../../components/note/note'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

/** What the editors said last, over the text it is about. */
export function RemarkNote({ article }: { article: Article }) {
  const said = article.remarks[article.remarks.length - 1]
  if (!said || (article.status !== 'returned' && article.status !== 'declined')) return null
  const declined = article.status === 'declined'
  return (
    <Note tone={declined ? 'bad' : 'warn'}>
      <View>{spaced(said.text)}</View>
      <View className='cap muted'>
        <Dots items={[declined ? '编辑部未采用' : '编辑部退回修改', said.by, dayAndTime(said.at)]} />
      </View>
    </Note>
  )
}
