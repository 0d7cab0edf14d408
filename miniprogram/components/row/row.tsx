import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import './row.css'

interface RowProps {
  icon?: IconName
  /** before the words, such as a `Day` or a `Tag` */
  lead?: ReactNode
  title?: ReactNode
  detail?: ReactNode
  /** a name and its value: the value is the children (`row--kv`) */
  name?: ReactNode
  /** at the right: at most one state or a number */
  end?: ReactNode
  /** an arrow at the right; comes by itself with `onTap` unless told */
  chevron?: boolean
  /** words start at the top rather than the middle */
  top?: boolean
  /** 14 px above and below, for lists that are read */
  airy?: boolean
  onTap?: () => void
  /** what a screen reader says instead of all the words inside */
  label?: string
  className?: string
  children?: ReactNode
}

/** One line, one matter. */
export function Row({ icon, lead, title, detail, name, end, chevron, top, airy, onTap, label, className, children }: RowProps) {
  const arrow = chevron ?? Boolean(onTap)
  const classes = cx('row', icon && 'row--in', name !== undefined && !top && 'row--kv', top && 'row--top', airy && 'row--airy', className)
  const inside = (
    <>
      {icon && <View className='row__ic'><Icon name={icon} color='ink-2' /></View>}
      {lead}
      {name !== undefined && <View className='row__k'>{spacedNode(name)}</View>}
      <View className='row__v'>
        {title !== undefined && <View className='row__t'>{spacedNode(title)}</View>}
        {detail !== undefined && <View className='row__d'>{spacedNode(detail)}</View>}
        {spacedNode(children)}
      </View>
      {(end || arrow) && (
        <View className='row__x'>
          {spacedNode(end)}
          {arrow && <Icon className='row__arrow' name='chevron-right' size={16} color='ink-off' />}
        </View>
      )}
    </>
  )
  return onTap ? <Tap className={classes} label={label} onTap={onTap}>{inside}</Tap> : <View className={classes}>{inside}</View>
}
