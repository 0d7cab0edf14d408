import { View } from '@tarojs/components'

import type { Message } from '../../../shared/contract/message'
import { Row } from '../../components/row/row'
import { cx } from '../../components/cx'
import { Tag } from '../../components/tag/tag'
import { spaced } from '../../components/text/spaced'

interface MessageRowProps {
  message: Message
  time: string
  read: boolean
  onTap: () => void
}

/** One matter: unread is a mark, a heavier title and the word. */
export function MessageRow({ message: { title, text }, time, read, onTap }: MessageRowProps) {
  return (
    <Row
      top
      airy
      chevron={false}
      label={`${read ? '' : '未读，'}${title}，${text}${time}`}
      lead={<View className={cx('message__mark', !read && 'message__mark--on')} />}
      end={read ? time : <Tag tone='brand'>未读</Tag>}
      title={<View className={cx(!read && 'strong')}>{spaced(title)}</View>}
      onTap={onTap}
    >
      <View className='message__text'>{spaced(text)}</View>
      {!read && <View className='message__time'>{time}</View>}
    </Row>
  )
}
