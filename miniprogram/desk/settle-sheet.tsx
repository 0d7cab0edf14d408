import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentWay } from '../../shared/contract/activity-plan'
import { paymentWayNames } from '../../shared/domain/activity-words'
import { formatYuan, type Fen } from '../../shared/domain/money'
import { cloud } from '../cloud'
import { useAction } from '../cloud/use-action'
import { Chips } from '../components/chips/chips'
import { Money } from '../components/money/money'
import { spaced } from '../components/text/spaced'
import { toast } from '../components/toast/toast'
import { ConfirmSheet } from './confirm-sheet'
import './settle-sheet.css'

const ways = Object.entries(paymentWayNames).map(([value, label]) => ({ value: value as PaymentWay, label }))

const refusals = {
  'not-registered': '没有占席位，不用缴费',
  free: '这份报名不收费',
} as const

interface SettleSheetProps {
  open: boolean
  person: { registrationId: string; name: string; unitName: string }
  /** what is owed */
  fee: Fen
  onSettled: (amount: Fen, way: PaymentWay) => void
  onClose: () => void
}

/** Records that somebody paid: who, how much, in which way. */
export function SettleSheet({ open, person, fee, onSettled, onClose }: SettleSheetProps) {
  const [way, setWay] = useState<PaymentWay>()
  const { run } = useAction(cloud.roster.settleFee)

  const settle = async () => {
    if (!way) return
    const done = await run({ registrationId: person.registrationId, way })
    if (done?.outcome === 'refused') toast(refusals[done.reason], 'alert')
    if (done?.outcome === 'settled') {
      toast(`${person.name}的 ${formatYuan(done.amount)} 元已登记`, 'check')
      onSettled(done.amount, way)
    }
    if (done) onClose()
  }

  return (
    <ConfirmSheet
      open={open}
      title='登记缴费'
      label={way ? `登记收到 ${formatYuan(fee)} 元，${paymentWayNames[way]}` : '登记缴费'}
      off={way ? undefined : '先选缴费方式'}
      onConfirm={settle}
      onClose={onClose}
    >
      <View className='strong ink1'>{spaced(person.name)}</View>
      <View className='sub'>{spaced(person.unitName)}</View>
      <View className='settle__sum'><Money fen={fee} size='l' confirm /></View>
      <View className='settle__ways'>
        <Chips single inset options={ways} values={way ? [way] : []} onToggle={setWay} />
      </View>
      <View className='cap muted'>{spaced('登记后，对方的入场码上会显示已缴费；登记不能撤回，核对收款再点。')}</View>
    </ConfirmSheet>
  )
}
