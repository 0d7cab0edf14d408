import { View } from '@tarojs/components'
import { useState } from 'react'

import type { PayLine } from '../../../shared/contract/payment'
import { dayAndTime } from '../../../shared/domain/instant'
import { paymentInWords } from '../../../shared/domain/paying-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notTakenBack } from './words'
import '../sheet.css'

interface TakeBackSheetProps {
  line: PayLine
  payment: NonNullable<PayLine['payment']>
  onDone: () => void
  onClose: () => void
}

/** Takes back a payment that was recorded wrongly. */
export function TakeBackSheet({ line: { id, authorName }, payment: { way, amount, number, at }, onDone, onClose }: TakeBackSheetProps) {
  const takeBack = useAction(cloud.payment.takeBack)
  const [why, setWhy] = useState('')
  async function run() {
    const told = await takeBack.run({ lineId: id, paidAt: at, why: why.trim() })
    if (!told) return
    if (told.outcome === 'taken-back') toast('已撤回，通知了本人', 'check')
    else toast(notTakenBack[told.reason], 'alert')
    onDone()
    onClose()
  }
  return (
    <ConfirmSheet open danger title={`撤回${authorName}的发放登记`} label='撤回这笔登记' off={why.trim() ? undefined : '先写明原因，本人会看到'} onConfirm={run} onClose={onClose}>
      <View>{spaced([paymentInWords(way, amount), dayAndTime(at), number].filter(Boolean).join('，'))}</View>
      <View className='sheet-rows'>
        <TextField label='原因' value={why} maxLength={100} placeholder='如：银行退回，户名不符' onChange={setWhy} />
      </View>
      <View className='cap muted'>{spaced('只用来改登记的错。原来的一笔留在经过里，改好再登记一次。')}</View>
    </ConfirmSheet>
  )
}
