import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { spacedNode } from '../text/spaced'
import './steps.css'

interface VStep {
  title: ReactNode
  detail?: ReactNode
  state?: 'done' | 'on'
}

/** Steps from top to bottom; `plain` for a timetable, where nothing is done or under way. */
export function VSteps({ steps, plain }: { steps: readonly VStep[]; plain?: boolean }) {
  return (
    <View className={cx('vsteps', plain && 'vsteps--plain')}>
      {steps.map(({ title, detail, state }, i) => (
        <View key={i} className={cx('vsteps__i', state, i === steps.length - 1 && 'last')}>
          <View className='vsteps__n'>{state === 'done' && <Icon name='check' size={12} color='brand' stroke={3} />}</View>
          <View className='grow'>
            <View className={cx(state === 'on' && 'strong')}>{spacedNode(title)}</View>
            {detail && <View className='vsteps__d'>{spacedNode(detail)}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
