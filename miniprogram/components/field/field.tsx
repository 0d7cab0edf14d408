import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import './field.css'

export interface FieldFrame {
  label: string
  /** only what may be left out is marked */
  optional?: boolean
  /** what is wrong, under the value, as it is typed: “少 1 位，应为 18 位” */
  error?: string | null
  /** what comes of it; the error takes its place */
  hint?: ReactNode
  /** the label over the value rather than beside it */
  column?: boolean
}

interface FieldProps extends FieldFrame {
  readOnly?: boolean
  /** the line under the value while it is typed into */
  focused?: boolean
  /** nothing is chosen yet: the value is the invitation to */
  empty?: boolean
  /** at the right, such as a way to change what is read-only */
  end?: ReactNode
  onTap?: () => void
  children: ReactNode
}

/** One line of a form: what is asked, the value, and under it what is wrong. */
export function Field({ label, optional, error, hint, column, readOnly, focused, empty, end, onTap, children }: FieldProps) {
  const classes = cx('f', error && 'f--bad', focused && 'f--on', column && 'f--col')
  const inside = (
    <>
      <View className='f__k'>
        {label}
        {optional && <View className='f__opt'>选填</View>}
      </View>
      <View className={cx('f__v', readOnly && 'f__v--ro', empty && 'f__v--ph')}>
        <View className='f__in'>{readOnly || onTap ? spacedNode(children) : children}</View>
        <Message error={error} hint={hint} />
      </View>
      {end && <View className='row__x f__x'>{end}</View>}
    </>
  )
  if (!onTap) return <View className={classes}>{inside}</View>
  return <Tap className={classes} label={label} onTap={onTap}>{inside}</Tap>
}

function Message({ error, hint }: Pick<FieldFrame, 'error' | 'hint'>) {
  if (error) {
    return (
      <View className='f__msg' {...{ role: 'alert' }}>
        <Icon className='f__ic' name='close-circle' size={16} color='danger' />
        <View className='grow'>{spacedNode(error)}</View>
      </View>
    )
  }
  return hint ? <View className='f__msg'>{spacedNode(hint)}</View> : null
}
