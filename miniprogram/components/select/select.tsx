import { Picker, View } from '@tarojs/components'

import type { Option } from '../option'
import { Icon } from '../icon/icon'
import { spaced } from '../text/spaced'
import './select.css'

interface SelectProps<V extends string> {
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
  /** what is chosen by it */
  label: string
}

/** A small choice over a table: the browser's own list, or the phone's wheel. */
export function Select<V extends string>({ options, value, onChange, label }: SelectProps<V>) {
  const at = Math.max(0, options.findIndex((option) => option.value === value))
  const change = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  const face = (
    <View className='sel'>
      {spaced(options[at]?.label ?? '')}
      <Icon className='sel__ic' name='chevron-down' size={16} color='ink-3' />
    </View>
  )

  if (process.env.TARO_ENV === 'h5') {
    return (
      <View className='sel-tap'>
        {face}
        <select className='sel__native' aria-label={label} value={value} onChange={({ target }) => change(target.selectedIndex)}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      </View>
    )
  }
  return (
    <Picker className='sel-tap' mode='selector' range={options.map((option) => option.label)} value={at} onChange={({ detail }) => change(Number(detail.value))}>
      {face}
    </Picker>
  )
}
