import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { Pane } from '../../components/desk/pane'
import { spaced } from '../../components/text/spaced'

/** What is next, in a sentence, and the button for it. */
export function ActionPane({ say, children }: { say: string; children: ReactNode }) {
  return (
    <Pane pad>
      <View className='sub ink2'>{spaced(say)}</View>
      {children && <View className='stated__act line'>{children}</View>}
    </Pane>
  )
}
