import { View } from '@tarojs/components'

import type { Option } from '../option'
import { cx } from '../cx'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import './seg.css'

interface SegProps<V extends string> {
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /** what is chosen here, for a screen reader */
  label?: string
}

/** One of two to four, all in sight. */
export function Seg<V extends string>({ options, value, onChange, label }: SegProps<V>) {
  return (
    <View className='seg' {...{ role: 'radiogroup', ...(label && { 'aria-label': label }) }}>
      {options.map((option) => (
        <Tap key={option.value} role='radio' chosen={option.value === value} className={cx('seg__i', option.value === value && 'on')} onTap={() => onChange(option.value)}>
          {spaced(option.label)}
        </Tap>
      ))}
    </View>
  )
}
