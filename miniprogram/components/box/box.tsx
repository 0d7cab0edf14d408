import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './box.css'

interface BoxProps {
  value: boolean | 'half'
  onChange: (value: boolean) => void
  /** what is ticked by it */
  label: string
  /** words beside it, which tick it too */
  children?: ReactNode
}

/** A box to tick; half when some of what it stands for are. */
export function Box({ value, onChange, label, children }: BoxProps) {
  return (
    <Tap role='checkbox' className={cx('box-tap', children !== undefined && 'box-tap--line')} label={label} chosen={value === true} onTap={() => onChange(value !== true)}>
      <View className={cx('box', value !== false && 'on')}>
        {value !== false && <Icon name={value === 'half' ? 'minus' : 'check'} size={14} color='white' stroke={2.6} />}
      </View>
      {children !== undefined && <View className='box__t'>{children}</View>}
    </Tap>
  )
}
