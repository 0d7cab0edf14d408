import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

interface CancelSheetProps {
  open: boolean
  activity: Activity
  onConfirm: (reason: string) => unknown
  onClose: () => void
}

/** Calls an activity off: for whom, what becomes of their passes, and why. */
export function CancelSheet({ open, activity: { taken, waiting }, onConfirm, onClose }: CancelSheetProps) {
  const [reason, setReason] = useState('')
  const people = [taken > 0 && `已报名 ${taken} 人`, waiting > 0 && `候补 ${waiting} 人`].filter(Boolean).join('、')
  return (
    <ConfirmSheet
      open={open}
      title='取消这场活动'
      label='取消活动，不能恢复'
      danger
      off={reason.trim() === '' ? '先写明为什么取消' : undefined}
      onConfirm={() => onConfirm(reason.trim())}
      onClose={onClose}
    >
      <View>{spaced(people ? `${people}，他们的入场码随即失效，报名记录保留。` : '还没有人报名，活动页会标明已取消。')}</View>
      <View className='sheet-rows'>
        <TextField
          label='取消的原因'
          column
          maxLength={200}
          placeholder='写给报名的人看，如讲师行程有变，改期另行通知'
          value={reason}
          onChange={setReason}
        />
      </View>
    </ConfirmSheet>
  )
}
