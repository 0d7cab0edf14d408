import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Guest } from '../../../shared/contract/checkin'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

const longest = 100
const usual = ['领导同意', '单位已汇款', '现场核实身份', '换人参加'].map(value => ({ value, label: value }))

interface DespiteSheetProps {
  guest: Guest
  /** what stands against it: “费用未结清” */
  word: string
  onAdmit: (why: string) => unknown
  onClose: () => void
}

/** Admits somebody in spite of the verdict; why goes on record. */
export function DespiteSheet({ guest, word, onAdmit, onClose }: DespiteSheetProps) {
  const [typed, setTyped] = useState('')
  const why = typed.trim()
  return (
    <ConfirmSheet
      open
      title='特许入场'
      label={`让${guest.name}入场，记下原因`}
      off={why ? undefined : '先写原因'}
      onConfirm={() => onAdmit(why)}
      onClose={onClose}
    >
      <View>{spaced(`${guest.unitName} ${guest.name}：${word}。`)}</View>
      <View className='sheet-rows'>
        <TextField label='原因' maxLength={longest} placeholder='如单位已汇款' value={typed} onChange={setTyped} />
      </View>
      <Chips single inset options={usual} values={[why]} onToggle={setTyped} />
      <View className='cap muted'>{spaced('原因和您的名字会记在签到记录里。')}</View>
    </ConfirmSheet>
  )
}
