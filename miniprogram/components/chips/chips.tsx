import { Text, View } from '@tarojs/components'

import type { Option } from '../option'
import { cx } from '../cx'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import './chips.css'

interface ChipsProps<V extends string> {
  options: readonly Option<V>[]
  /** those that are chosen */
  values: readonly V[]
  onToggle: (value: V) => void
  /** one of them rather than any number */
  single?: boolean
  /** inside the padding of a page rather than under its title */
  inset?: boolean
  /** the value of a line of a form: all in sight, on the form's white */
  inForm?: boolean
}

/** Filters of a list. */
export function Chips<V extends string>({ options, values, onToggle, single, inset, inForm }: ChipsProps<V>) {
  return (
    <View className={cx('chips', inset && 'chips--inset', inForm && 'chips--form')}>
      {options.map((option) => {
        const on = values.includes(option.value)
        return (
          <Tap key={option.value} role={single ? 'radio' : 'checkbox'} chosen={on} className={cx('chip', on && 'on')} onTap={() => onToggle(option.value)}>
            <Text className='chip__t'>{spaced(option.label)}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
