import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import type { Color } from '../../tokens'
import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import { toast } from '../toast/toast'
import { useOnce } from './use-once'
import './button.css'

type Kind = 'primary' | 'line' | 'weak' | 'white' | 'text'

export interface ButtonProps {
  /** `primary` at most once a page */
  kind?: Kind
  /** `m` 44 px, `s` 36 px on a wide desk, `l` 56 px at the check-in; 48 px without */
  size?: 's' | 'm' | 'l'
  icon?: IconName
  /** takes the width that is left */
  block?: boolean
  /** a refusal or another act that cannot be taken back */
  danger?: boolean
  /** Why it cannot be tapped now; shown to who taps it. The button looks off. */
  off?: string
  /** Shows that work goes on elsewhere. While a promise of `onTap` is pending the button does so by itself. */
  busy?: boolean
  /** Not called again before its promise has settled. */
  onTap: () => unknown
  className?: string
  children: ReactNode
}

const inks: Record<Kind, Color> = { primary: 'on-brand', line: 'ink-1', weak: 'brand', white: 'brand', text: 'brand' }

/** The one way to act. It guards itself against the second tap. */
export function Button({ kind = 'line', size, icon, block, danger, off, busy, onTap, className, children }: ButtonProps) {
  const once = useOnce(onTap)
  const working = busy || once.running
  const ink = off ? 'ink-3' : danger ? 'danger' : inks[kind]

  return (
    <Tap
      className={cx('btn', `btn--${kind}`, size && `btn--${size}`, block && 'btn--block', danger && 'btn--danger', off && 'btn--off', className)}
      disabled={Boolean(off) || working}
      onTap={() => {
        if (off) return toast(off)
        if (!working) once.run()
      }}
    >
      {working ? <View className='btn__busy' style={{ borderTopColor: 'transparent' }} /> : icon && <Icon className='btn__ic' name={icon} size={size === 'l' ? 24 : 20} color={ink} />}
      <Text>{spacedNode(children)}</Text>
    </Tap>
  )
}
