import { View } from '@tarojs/components'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'
import { figuresOf, type Commission } from './words'

interface CloseSheetProps {
  commission: Commission
  onClosed: () => void
  onClose: () => void
}

/** Ends a commission; who is still writing is told why. */
export function CloseSheet({ commission, onClosed, onClose }: CloseSheetProps) {
  const [why, setWhy] = useState('')
  const close = useAction(cloud.commission.close)
  const { accepted, delivered } = figuresOf(commission)
  const writing = accepted - delivered

  async function confirm() {
    if (!(await close.run({ id: commission.id, why: why.trim() }))) return
    toast(writing > 0 ? `已结束，告诉了 ${writing} 人` : '已结束', 'check')
    onClosed()
    onClose()
  }

  return (
    <ConfirmSheet open danger title={`结束“${commission.subject}”`} label={writing > 0 ? `结束，告诉还没交的 ${writing} 人` : '结束这次约稿'} onConfirm={confirm} onClose={onClose}>
      <View>{spaced('结束后不能再接，也不再提醒。已交的稿件照常审。')}</View>
      <View className='sheet-rows'>
        <TextField label='说明' optional value={why} maxLength={100} placeholder={writing > 0 ? '还没交的人会看到' : ''} onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
