import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

interface WhySheetProps {
  title: string
  label: string
  /** reasons that are often given */
  usual: readonly string[]
  /** what comes of it */
  effect: string
  onConfirm: (why: string) => unknown
  onClose: () => void
}

/** Asks for the reason of an act that the person reads about. */
export function WhySheet({ title, label, usual, effect, onConfirm, onClose }: WhySheetProps) {
  const [why, setWhy] = useState('')
  return (
    <ConfirmSheet
      open
      danger
      title={title}
      label={label}
      off={why.trim() ? undefined : '先写明原因，对方会看到'}
      onConfirm={() => onConfirm(why.trim())}
      onClose={onClose}
    >
      <Chips single inForm options={usual.map(value => ({ value, label: value }))} values={[why]} onToggle={setWhy} />
      <View className='sheet-rows'>
        <TextField label='原因' value={why} maxLength={100} onChange={setWhy} />
      </View>
      <View className='cap muted'>{spaced(effect)}</View>
    </ConfirmSheet>
  )
}
