import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import type { Option } from '../option'
import { cx } from '../cx'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import './tabs.css'

interface TabsProps<V extends string> {
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
  /** at the right end, such as a search button */
  end?: ReactNode
}

/** Parts of one list, under the page's title: the `head` of a `Page`. */
export function Tabs<V extends string>({ options, value, onChange, end }: TabsProps<V>) {
  return (
    <View className='tabs' {...{ role: 'tablist' }}>
      {options.map((option) => (
        <Tap key={option.value} role='tab' chosen={option.value === value} className={cx('tabs__i', option.value === value && 'on')} onTap={() => onChange(option.value)}>
          {spaced(option.label)}
        </Tap>
      ))}
      {end && <View className='tabs__end'>{end}</View>}
    </View>
  )
}
