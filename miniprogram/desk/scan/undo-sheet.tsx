import { View } from '@tarojs/components'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'

interface UndoSheetProps {
  name: string
  onUndo: () => unknown
  onClose: () => void
}

/** Asks before a scan is taken back. */
export function UndoSheet({ name, onUndo, onClose }: UndoSheetProps) {
  return (
    <ConfirmSheet open danger title='撤回签到' label={`撤回${name}的签到`} onConfirm={onUndo} onClose={onClose}>
      <View>{spaced(`撤回后，${name}按没有签到算，可以再扫一次。签到记录里会留下这次撤回。`)}</View>
    </ConfirmSheet>
  )
}
