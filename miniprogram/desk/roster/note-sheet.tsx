import { View } from '@tarojs/components'
import { useState } from 'react'
import { AreaField } from '../../components/field/text-field'
import { ConfirmSheet } from '../confirm-sheet'
import type { Acts } from './use-acts'
import '../sheet.css'

interface NoteSheetProps {
  id: string
  name: string
  was: string
  save: Acts['note']
  onClose: () => void
}

/** Staff's own note on a person. */
export function NoteSheet({ id, name, was, save, onClose }: NoteSheetProps) {
  const [text, setText] = useState(was)
  const keep = async () => {
    if (await save({ registrationId: id, was, note: text.trim() })) onClose()
  }
  return (
    <ConfirmSheet open title={`${name}的备注`} label='保存备注' onConfirm={keep} onClose={onClose}>
      <View className='sheet-rows'>
        <AreaField label='会务备注' optional placeholder='只有会务看得到' value={text} maxLength={500} onChange={setText} />
      </View>
    </ConfirmSheet>
  )
}
