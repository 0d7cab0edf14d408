import { View } from '@tarojs/components'

import { cx } from '../cx'
import { Tap } from '../tap/tap'
import { Field, type FieldFrame } from './field'

interface SwitchFieldProps extends FieldFrame {
  value: boolean
  onChange: (value: boolean) => void
}

/** A line of a form that is on or off; the hint says what on means. */
export function SwitchField({ value, onChange, ...frame }: SwitchFieldProps) {
  return (
    <Field
      {...frame}
      end={
        <Tap role='switch' className='switch-tap' label={frame.label} chosen={value} onTap={() => onChange(!value)}>
          <View className={cx('switch', value && 'on')}><View className='switch__knob' /></View>
        </Tap>
      }
    >
      {value ? '是' : '否'}
    </Field>
  )
}
