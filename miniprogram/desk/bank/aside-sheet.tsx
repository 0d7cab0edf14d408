import { View } from '@tarojs/components'
import { useState } from 'react'

import type { BankRow } from '../../../shared/contract/bank'
import { reasonLength, usualReasons } from '../../../shared/domain/bank-rules'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { payerWords } from './words'
import '../sheet.css'

interface AsideSheetProps {
  rows: readonly BankRow[]
  onDone: () => void
  onClose: () => void
}

const reasons = usualReasons.map(value => ({ value, label: value }))

/** Says that rows are no dues, and what they are instead. */
export function AsideSheet({ rows, onDone, onClose }: AsideSheetProps) {
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.bank.setAside)

  async function setAside() {
    const told = await run({ ids: rows.map(({ id }) => id), why: why.trim() })
    if (!told) return
    const less = rows.length - told.rows
    toast(less > 0 ? `${told.rows} 笔已标记，${less} 笔别人刚处理过` : `${told.rows} 笔标为不是会费`, less > 0 ? 'alert' : 'check')
    onDone()
    onClose()
  }

  const [first] = rows
  return (
    <ConfirmSheet open title='不是会费' label={`标为不是会费，${rows.length} 笔`} off={why.trim() ? undefined : '先写是什么款'} onConfirm={setAside} onClose={onClose}>
      <View className='strong ink1'>{spaced(rows.length === 1 ? payerWords(first!) : `${rows.length} 笔，共 ${formatYuan(rows.reduce((sum, { amount }) => sum + amount, 0))} 元`)}</View>
      {rows.length === 1 && <View className='sub'>{spaced(`${formatYuan(first!.amount)} 元，${first!.remark || '没有摘要'}`)}</View>}
      <View className='bank-reasons'><Chips single inset options={reasons} values={[why]} onToggle={setWhy} /></View>
      <View className='sheet-rows'>
        <TextField label='是什么款' value={why} maxLength={reasonLength} placeholder='如：9 月培训费' onChange={setWhy} />
      </View>
      <View className='cap muted'>标错了，可在“不是会费”里恢复。</View>
    </ConfirmSheet>
  )
}
