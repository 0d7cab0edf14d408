import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

import { cx } from '../../components/cx'
import { Tap } from '../../components/tap/tap'
import { PassCard, type Pass } from './pass-card'
import { usePass } from './use-pass'
import { useSwipe } from './use-swipe'

interface PassDeckProps {
  first: Pass
  /** shown from what the phone kept */
  kept: boolean
  /** the activities of the others */
  others: readonly string[]
}

/** px */
const gap = 12

/** The passes side by side, one at a time: by swiping, or by the dots. */
export function PassDeck({ first, kept, others }: PassDeckProps) {
  const [chosen, setChosen] = useState(0)
  const count = 1 + others.length
  const at = Math.min(chosen, count - 1)
  const swipe = useSwipe(step => setChosen(Math.max(0, Math.min(count - 1, at + step))))
  if (count === 1)
    return (
      <View className='deck deck--one'>
        <PassCard pass={first} kept={kept} />
      </View>
    )

  const width = Math.min(342, Taro.getWindowInfo().windowWidth - 44)
  const slide = { width: `${width}px` }
  return (
    <View className='deck' {...swipe}>
      <View className='deck__row' style={{ transform: `translateX(${-at * (width + gap)}px)` }}>
        <View className='deck__i' style={slide}>
          <PassCard pass={first} kept={kept} />
        </View>
        {others.map(id => (
          <View key={id} className='deck__i' style={slide}>
            <OtherPass id={id} />
          </View>
        ))}
      </View>
      <View className='deck__dots' {...{ role: 'tablist', 'aria-label': '入场码' }}>
        {['', ...others].map((id, i) => (
          <Tap
            key={id}
            role='tab'
            chosen={i === at}
            className='deck__tap'
            label={`第 ${i + 1} 张，共 ${count} 张`}
            onTap={() => setChosen(i)}
          >
            <View className={cx('deck__dot', i === at && 'on')} />
          </Tap>
        ))}
      </View>
    </View>
  )
}

function OtherPass({ id }: { id: string }) {
  const { data, status } = usePass(id)
  if (data?.outcome === 'pass') return <PassCard pass={data} kept={status !== 'ready'} />
  return (
    <View className='pass pass--empty sub muted'>
      {status === 'loading' ? '正在取入场码' : '这张没有取到，联网后再打开'}
    </View>
  )
}
