import { View } from '@tarojs/components'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './box.css'

interface BoxProps {
  value: boolean | 'half'
  onChange: (value: boolean) => void
  /** what is ticked by it */
  label: string
}

/** A box to tick; half when some of what it stands for are. */
export function Box({ value, onChange, label }: BoxProps) {
  return (
    <Tap role='checkbox' className='box-tap' label={label} chosen={value === true} onTap={() => onChange(value !== true)}>
      <View className={cx('box', value !== false && 'on')}>
        {value !== false && <Icon name={value === 'half' ? 'minus' : 'check'} size={14} color='white' stroke={2.6} />}
      </View>
    </Tap>
  )
}
