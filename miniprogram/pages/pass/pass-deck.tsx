import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

import { cx } from '../../components/cx'
import { Tap } from '../../components/tap/tap'
import { PassCard, type Reissue } from './pass-card'
import { usePass, type Pass, type PassState } from './use-pass'
import { useSwipe } from './use-swipe'

interface PassDeckProps {
  first: Pass
  state: PassState
  /** the activities of the others */
  others: readonly string[]
  onReissue: Reissue
}

/** px */
const gap = 12

/** The passes side by side, one at a time: by swiping, or by the dots. */
export function PassDeck({ first, state, others, onReissue }: PassDeckProps) {
  const [chosen, setChosen] = useState(0)
  const count = 1 + others.length
  const at = Math.min(chosen, count - 1)
  const swipe = useSwipe(step => setChosen(Math.max(0, Math.min(count - 1, at + step))))
  if (count === 1)
    return (
      <View className='deck deck--one'>
        <PassCard pass={first} state={state} onReissue={onReissue} />
      </View>
    )

  const width = Math.min(342, Taro.getWindowInfo().windowWidth - 44)
  const slide = { width: `${width}px` }
  return (
    <View className='deck' {...swipe}>
      <View className='deck__row' style={{ transform: `translateX(${-at * (width + gap)}px)` }}>
        <View className='deck__i' style={slide}>
          <PassCard pass={first} state={state} onReissue={onReissue} />
        </View>
        {others.map(id => (
          <View key={id} className='deck__i' style={slide}>
            <OtherPass id={id} onReissue={onReissue} />
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

function OtherPass({ id, onReissue }: { id: string; onReissue: Reissue }) {
  const state = usePass(id)
  const { data, status } = state
  if (data?.outcome === 'pass') return <PassCard pass={data} state={state} onReissue={onReissue} />
  return (
    <View className='pass pass--empty sub muted'>
      {status === 'loading' ? '正在取入场码' : '这张没有取到，联网后再打开'}
    </View>
  )
}
