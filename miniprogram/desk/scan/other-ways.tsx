import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { AreaField } from '../../components/field/text-field'
import { Button } from '../../components/button/button'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'
import { readPicture } from './read-image'

/** Reads the code from a picture file, in a browser alone. */
export function FromPicture({ onCode }: { onCode: (code: string) => unknown }) {
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    const code = await readPicture(file).catch(() => null)
    if (code) await onCode(code)
    else toast('图里没有找到码，换一张清楚的', 'alert')
  }
  return (
    <>
      <input
        ref={chooser}
        type='file'
        accept='image/*'
        style={{ display: 'none' }}
        aria-label='入场码的图片'
        onChange={({ target }) => {
          void read(target.files?.[0])
          target.value = ''
        }}
      />
      <Button icon='picture' onTap={() => chooser.current?.click()}>选图片</Button>
    </>
  )
}

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
          placeholder='用别的设备扫出的文字，以 HXT1 开头'
          value={code}
          onChange={setCode}
        />
      </View>
    </ConfirmSheet>
  )
}
