import { View } from '@tarojs/components'

import type { PayLine } from '../../../shared/contract/payment'
import { Box } from '../../components/box/box'
import { isOpen } from './sums'
import type { Paying } from './use-paying'

/** A box inside a line that can be tapped itself: a tap on it is its own. Nothing is left to choose a line for that is paid or waits for an answer. */
export function Choice({ line, paying }: { line: PayLine; paying: Pick<Paying, 'has' | 'pick'> }) {
  if (!isOpen(line)) return <View className='pay-box pay-box--none' />
  return (
    <View className='pay-box' onClick={event => event.stopPropagation()}>
      <Box value={paying.has(line)} label={`选择${line.authorName}`} onChange={on => paying.pick([line], on)} />
    </View>
  )
}
