import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { dayAndTime } from '../../../shared/domain/instant'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { trailOf } from './trail'

/** How an article came to where it is. */
export function TrailSheet({ article, onClose }: { article: Article; onClose: () => void }) {
  return (
    <Popup open title='经过' onClose={onClose}>
      <View className='sheet-rows'>
        {trailOf(article).map(({ at, by, title, detail }, i) => (
          <Row key={i} top title={title} detail={detail || undefined} end={<View className='cap muted'>{`${by} ${dayAndTime(at)}`}</View>} />
        ))}
      </View>
    </Popup>
  )
}
