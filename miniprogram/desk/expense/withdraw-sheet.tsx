import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Expense } from '../../../shared/contract/expense'
import { expenseLengths } from '../../../shared/domain/expense-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notWithdrawn } from './words'
import '../sheet.css'

interface WithdrawSheetProps {
  expense: Expense
  onDone: () => void
  onClose: () => void
}

/** Gives one's own draft up. */
export function WithdrawSheet({ expense: { id, revision }, onDone, onClose }: WithdrawSheetProps) {
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.expense.withdraw)

  async function withdraw() {
    const told = await run({ id, revision, why: why.trim() })
    if (!told) return
    if (told.outcome === 'refused') toast(notWithdrawn[told.reason], 'alert')
    else toast('已撤销，留有记录', 'check')
    onDone()
    onClose()
  }

  return (
    <ConfirmSheet open danger title='撤销支出单' label='撤销，不再送签' onConfirm={withdraw} onClose={onClose}>
      <View>{spaced('撤销后不能恢复，记录仍在“已撤销”里。')}</View>
      <View className='sheet-rows'>
        <TextField label='原因' optional value={why} maxLength={expenseLengths.why} onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
