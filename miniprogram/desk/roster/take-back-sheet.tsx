import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterEntry } from '../../../shared/contract/roster'
import { paymentWayNames } from '../../../shared/domain/activity-words'
import { dayAndTime } from '../../../shared/domain/instant'
import { TextField } from '../../components/field/text-field'
import { Money } from '../../components/money/money'
import { Seg } from '../../components/seg/seg'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import type { Acts } from './use-acts'
import '../sheet.css'

const kinds = [{ value: 'refund', label: '已退款' }, { value: 'mistake', label: '登记有误' }] as const

interface TakeBackSheetProps {
  id: string
  name: string
  payment: NonNullable<RosterEntry['payment']>
  takeBack: Acts['takeBackFee']
  onClose: () => void
}

/** Takes a payment back that was recorded by mistake, or was paid back. */
export function TakeBackSheet({ id, name, payment: { amount, way, at, voucher }, takeBack, onClose }: TakeBackSheetProps) {
  const [as, setAs] = useState<'refund' | 'mistake'>('refund')
  const [why, setWhy] = useState('')
  const save = async () => {
    if (await takeBack({ registrationId: id, paidAt: at, as, why: why.trim() })) onClose()
  }
  return (
    <ConfirmSheet
      open
      danger
      title={`撤回${name}的缴费`}
      label={as === 'refund' ? '登记已退款' : '撤回这笔登记'}
      off={why.trim() ? undefined : '先写明原因，对方会看到'}
      onConfirm={save}
      onClose={onClose}
    >
      <View className='settle__sum'><Money fen={amount} size='l' confirm /></View>
      <View className='sub'>{spaced([paymentWayNames[way], dayAndTime(at), voucher && `凭证 ${voucher}`].filter(Boolean).join('，'))}</View>
      <View className='roster-seg'>
        <Seg label='怎么撤回' options={kinds} value={as} onChange={setAs} />
      </View>
      <View className='sheet-rows'>
        <TextField label='原因' value={why} maxLength={100} onChange={setWhy} />
      </View>
      <View className='cap muted'>{spaced('金额、方式和原因留在办理记录里，不会消失。')}</View>
    </ConfirmSheet>
  )
}
