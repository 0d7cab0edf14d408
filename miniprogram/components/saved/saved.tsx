import { Text, View } from '@tarojs/components'

import { timeOf, type Instant } from '../../../shared/domain/instant'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import './saved.css'

export type SavedState =
  | { status: 'saved'; at: Instant }
  | { status: 'saving' }
  | { status: 'failed'; retry: () => void }

/** How what was typed is kept: in the top of a page, so that it stays in sight. */
export function Saved(state: SavedState) {
  if (state.status === 'failed') {
    return (
      <Tap className='saved saved--bad' onTap={state.retry}>
        <Icon className='saved__ic' name='alert' size={16} color='danger' />
        <Text>未保存，重试</Text>
      </Tap>
    )
  }
  if (state.status === 'saving') return <View className='saved saved--now'>正在保存</View>
  return (
    <View className='saved'>
      <Icon className='saved__ic' name='check' size={16} color='success' />
      <Text>{spaced(`已保存 ${timeOf(state.at)}`)}</Text>
    </View>
  )
}
