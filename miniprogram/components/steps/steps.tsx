import { View } from '@tarojs/components'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { spaced } from '../text/spaced'
import './steps.css'

interface StepsProps {
  names: readonly string[]
  /** which one is under way, from 0; `names.length` when all are done */
  current: number
}

/** The steps of one matter: a tick for what is done, full for the one under way, hollow for what is to come. */
export function Steps({ names, current }: StepsProps) {
  return (
    <View className='steps' {...{ role: 'list' }}>
      {names.map((name, i) => (
        <View
          key={name}
          className={cx('steps__i', i < current && 'done', i === current && 'on')}
          {...{ role: 'listitem', 'aria-label': `第 ${i + 1} 步，共 ${names.length} 步，${name}` }}
        >
          <View className='steps__n'>{i < current ? <Icon name='check' size={16} color='brand' /> : i + 1}</View>
          {spaced(name)}
        </View>
      ))}
    </View>
  )
}
