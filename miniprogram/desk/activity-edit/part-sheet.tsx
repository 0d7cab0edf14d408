import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import '../sheet.css'

interface PartSheetProps {
  title: string
  /** its place in the list, from 0, and how many there are */
  at: number
  of: number
  /** why it cannot be taken away */
  keeps?: string
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onClose: () => void
  children: ReactNode
}

/** One line of a list of the form: changed as it is typed, moved, taken away. */
export function PartSheet({ title, at, of, keeps, onMove, onRemove, onClose, children }: PartSheetProps) {
  return (
    <Popup
      open
      title={title}
      onClose={onClose}
      foot={<Bar plain><Button kind='line' danger off={keeps} onTap={onRemove}>删去</Button><Button kind='primary' block onTap={onClose}>好了</Button></Bar>}
    >
      <View className='sheet-rows'>{children}</View>
      {of > 1 && (
        <View className='line'>
          <Button kind='text' size='m' off={at === 0 ? '已经在最前面' : undefined} onTap={() => onMove(-1)}>往前挪</Button>
          <Button kind='text' size='m' off={at === of - 1 ? '已经在最后面' : undefined} onTap={() => onMove(1)}>往后挪</Button>
        </View>
      )}
    </Popup>
  )
}
