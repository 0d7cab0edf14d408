import { View } from '@tarojs/components'

import type { LineRow } from '../../../shared/contract/remuneration'
import { Box } from '../../components/box/box'
import type { LinesShown } from './use-lines'

/** A box inside a line that can be tapped itself: a tap on it is its own. */
export function Choice({ line, chosen }: { line: LineRow; chosen: Pick<LinesShown, 'has' | 'pick'> }) {
  return (
    <View className='stated-box' onClick={event => event.stopPropagation()}>
      <Box value={chosen.has(line)} label={`选择${line.authorName}`} onChange={on => chosen.pick([line], on)} />
    </View>
  )
}
