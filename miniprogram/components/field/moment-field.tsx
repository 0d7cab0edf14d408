import { Picker, View } from '@tarojs/components'

import { dateKey, parseLocal, timeOf, type Instant } from '../../../shared/domain/instant'
import { cx } from '../cx'
import { Field, type FieldFrame } from './field'

interface MomentFieldProps extends FieldFrame {
  value: Instant | undefined
  onChange: (value: Instant) => void
  /** taken for the time of day until one is chosen: `09:00` */
  usualTime?: string
}

/** A line of a form whose value is a day and a time in China. A browser has its own control for it; phones have two. */
export function MomentField({ value, onChange, usualTime = '09:00', ...frame }: MomentFieldProps) {
  const day = value === undefined ? '' : dateKey(value)
  const time = value === undefined ? '' : timeOf(value)
  const change = (newDay: string, newTime: string) => newDay && onChange(parseLocal(`${newDay} ${newTime || usualTime}`))

  if (process.env.TARO_ENV === 'h5') {
    return (
      <Field {...frame}>
        <View className='moment'>
          <input
            className='f__native moment__native'
            type='datetime-local'
            aria-label={frame.label}
            value={day && `${day}T${time}`}
            onClick={({ currentTarget }) => currentTarget.showPicker?.()}
            onChange={({ target }) => change(target.value.slice(0, 10), target.value.slice(11, 16))}
          />
          <View className={cx('moment__face num', !day && 'f__ph')}>{day ? `${day} ${time}` : '选择日期和时间'}</View>
        </View>
      </Field>
    )
  }
  return (
    <Field {...frame}>
      <View className='line'>
        <Picker mode='date' value={day} onChange={({ detail }) => change(detail.value, time)}>
          <View className={cx('num', !day && 'f__ph')}>{day || '选择日期'}</View>
        </Picker>
        {day && (
          <Picker mode='time' value={time} onChange={({ detail }) => change(day, detail.value)}>
            <View className='f__time num'>{time}</View>
          </Picker>
        )}
      </View>
    </Field>
  )
}
