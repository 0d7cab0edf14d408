import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'

export type Role = 'button' | 'tab' | 'switch' | 'checkbox' | 'radio' | 'link'

interface TapProps {
  onTap: () => void
  role?: Role
  /** What a screen reader says; needed where no text is inside. */
  label?: string
  /** Said by screen readers beside the label: a tab or a radio that is chosen, a box that is ticked. */
  chosen?: boolean
  disabled?: boolean
  className?: string
  style?: Record<string, string>
  children?: ReactNode
}

/** Anything that can be tapped: with a finger, a mouse or a keyboard, and named to a screen reader. */
export function Tap({ onTap, role = 'button', label, chosen, disabled, className, style, children }: TapProps) {
  return (
    <View
      className={cx('tap', className)}
      style={style}
      hoverClass='tap--down'
      hoverStartTime={0}
      hoverStayTime={120}
      onClick={onTap}
      {...accessible(role, label, chosen, disabled)}
    >
      {children}
    </View>
  )
}

function accessible(role: Role, label?: string, chosen?: boolean, disabled?: boolean) {
  return {
    role,
    tabIndex: 0,
    ...(label && { 'aria-label': label }),
    ...(chosen !== undefined && { [role === 'tab' ? 'aria-selected' : 'aria-checked']: String(chosen) }),
    ...(disabled && { 'aria-disabled': 'true' }),
  }
}
