import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Bar } from '../components/bar/bar'
import { Button } from '../components/button/button'
import { Popup } from '../components/popup/popup'

interface ConfirmSheetProps {
  open: boolean
  title: string
  /** the act and what comes of it: “发布，开放报名” */
  label: string
  danger?: boolean
  /** why it cannot be confirmed yet */
  off?: string
  onConfirm: () => unknown
  onClose: () => void
  /** what will happen */
  children: ReactNode
}

/** Asks once more before an act that others see, or that cannot be taken back. */
export function ConfirmSheet({ open, title, label, danger, off, onConfirm, onClose, children }: ConfirmSheetProps) {
  return (
    <Popup
      open={open}
      title={title}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind={danger ? 'line' : 'primary'} danger={danger} block off={off} onTap={onConfirm}>{label}</Button>
        </Bar>
      }
    >
      <View className='ink2'>{children}</View>
    </Popup>
  )
}
