import { Picker, View } from '@tarojs/components'

import { cx } from '../cx'
import { Field, type FieldFrame } from './field'

interface DayFieldProps extends FieldFrame {
  /** `2025-05-14`; empty before one is chosen */
  value: string
  onChange: (value: string) => void
}

/** A line of a form whose value is a day: the browser's own control, or the phone's wheel. */
export function DayField({ value, onChange, ...frame }: DayFieldProps) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Field {...frame}>
        <View className='moment'>
          <input
            className='f__native moment__native'
            type='date'
            aria-label={frame.label}
            value={value}
            onClick={({ currentTarget }) => currentTarget.showPicker?.()}
            onChange={({ target }) => onChange(target.value)}
          />
          <View className={cx('moment__face num', !value && 'f__ph')}>{value || '选择日期'}</View>
        </View>
      </Field>
    )
  }
  return (
    <Field {...frame}>
      <Picker mode='date' value={value} onChange={({ detail }) => onChange(detail.value)}>
        <View className={cx('num', !value && 'f__ph')}>{value || '选择日期'}</View>
      </Picker>
    </Field>
  )
}
