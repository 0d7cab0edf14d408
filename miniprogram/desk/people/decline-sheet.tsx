import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

const usual = ['不是本单位人员', '已离职', '姓名有误'].map(value => ({ value, label: value }))

interface DeclineSheetProps {
  /** whom it is about: a name, or how many */
  whom: string
  /** somebody who was confirmed: their service ends */
  ends: boolean
  onDecline: (why: string) => unknown
  onClose: () => void
}

/** Says of people that they are not the unit's, or no longer, and why: they read it. */
export function DeclineSheet({ whom, ends, onDecline, onClose }: DeclineSheetProps) {
  const [why, setWhy] = useState(ends ? '已离职' : '')
  return (
    <ConfirmSheet
      open
      danger
      title={ends ? `${whom}不再是本单位人员` : `不确认${whom}`}
      label={ends ? '结束任职，通知本人' : '不确认，通知本人'}
      off={why.trim() ? undefined : '先写明原因，对方会看到'}
      onConfirm={() => onDecline(why.trim())}
      onClose={onClose}
    >
      <Chips single inset options={usual} values={[why]} onToggle={setWhy} />
      <View className='sheet-rows'>
        <TextField label='原因' value={why} maxLength={60} onChange={setWhy} />
      </View>
      <View className='cap muted'>
        {spaced(ends ? '信息员和联络人身份同时结束；已有的报名、稿件和稿酬不受影响。' : '对方可以改选单位再登记；已有的报名不受影响。')}
      </View>
    </ConfirmSheet>
  )
}
