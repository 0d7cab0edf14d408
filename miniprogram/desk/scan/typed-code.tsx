import { View } from '@tarojs/components'
import { useState } from 'react'
import { AreaField } from '../../components/field/text-field'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

interface TypedCodeProps {
  open: boolean
  onCode: (code: string) => unknown
  onClose: () => void
}

/** The code's text by hand, for a broken camera. */
export function TypedCode({ open, onCode, onClose }: TypedCodeProps) {
  const [code, setCode] = useState('')
  const judge = async () => {
    await onCode(code.trim())
    setCode('')
    onClose()
  }
  return (
    <ConfirmSheet
      open={open}
      title='手动核验'
      label='核验这张码'
      off={code.trim() ? undefined : '先粘贴或输入码的内容'}
      onConfirm={judge}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <AreaField
          label='码的内容'
          maxLength={4_096}
          placeholder='用别的设备扫出的文字，以 HXT 开头'
          value={code}
          onChange={setCode}
        />
      </View>
    </ConfirmSheet>
  )
}
