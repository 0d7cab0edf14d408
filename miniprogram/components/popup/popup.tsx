import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'

import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import './popup.css'

interface PopupProps {
  open: boolean
  title: string
  onClose: () => void
  /** a `Bar plain` with the act */
  foot?: ReactNode
  children: ReactNode
}

/** A sheet from below (on a wide screen a dialog in the middle), over a mask that closes it. */
export function Popup({ open, title, onClose, foot, children }: PopupProps) {
  useClosedByEscape(open, onClose)
  if (!open) return null
  return (
    <View className='mask'>
      <View className='mask__out' catchMove onClick={onClose} />
      <View className='pop' {...{ role: 'dialog', 'aria-modal': 'true', 'aria-label': title }}>
        <View className='pop__head'>
          <View className='pop__t'>{spaced(title)}</View>
          <Tap className='pop__x' label='关闭' onTap={onClose}><Icon name='close' color='ink-3' /></Tap>
        </View>
        <View className='pop__body'>{children}</View>
        {foot}
      </View>
    </View>
  )
}

function useClosedByEscape(open: boolean, onClose: () => void) {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !open) return undefined
    const close = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open, onClose])
}
