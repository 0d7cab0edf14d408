import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentWay } from '../../shared/contract/activity-plan'
import { paymentWayNames } from '../../shared/domain/activity-words'
import { dateKey, parseLocal } from '../../shared/domain/instant'
import { formatYuan, type Fen } from '../../shared/domain/money'
import { cloud } from '../cloud'
import { useAction } from '../cloud/use-action'
import { Chips } from '../components/chips/chips'
import { DayField } from '../components/field/day-field'
import { TextField } from '../components/field/text-field'
import { Money } from '../components/money/money'
import { spaced } from '../components/text/spaced'
import { toast } from '../components/toast/toast'
import { ConfirmSheet } from './confirm-sheet'
import { resultWords } from './roster/result-words'
import './sheet.css'
import './settle-sheet.css'

const ways = Object.entries(paymentWayNames).map(([value, label]) => ({ value: value as PaymentWay, label }))

interface SettleSheetProps {
  open: boolean
  /** whoever paid, and what each of them owed */
  people: readonly { registrationId: string; name: string; unitName: string; fee: Fen }[]
  /** asks on which day and by which slip as well: what came by transfer is recorded afterwards */
  detailed?: boolean
  onSettled: () => void
  onClose: () => void
}

/** Records that people paid: who, how much, in which way. */
export function SettleSheet({ open, people, detailed, onSettled, onClose }: SettleSheetProps) {
  const today = dateKey(Date.now())
  const [way, setWay] = useState<PaymentWay>()
  const [day, setDay] = useState(today)
  const [voucher, setVoucher] = useState('')
  const { run } = useAction(cloud.roster.settleFee)
  const sum = people.reduce((total, { fee }) => total + fee, 0)
  const tooLate = day > today

  const settle = async () => {
    if (!way) return
    const answer = await run({
      registrationIds: people.map(({ registrationId }) => registrationId),
      way,
      voucher: voucher.trim(),
      // A day that is over is meant as a day; today is meant as now.
      ...(day && day < today && { paidAt: parseLocal(`${day} 12:00`) }),
    })
    if (!answer) return
    const { words, allDone } = resultWords(answer.results, { done: '的费用已登记' })
    toast(words, allDone ? 'check' : 'alert')
    onSettled()
    onClose()
  }

  const amount = people.length === 1 ? `登记收到 ${formatYuan(sum)} 元` : `登记 ${people.length} 人，共 ${formatYuan(sum)} 元`
  return (
    <ConfirmSheet
      open={open}
      title='登记缴费'
      label={way ? `${amount}，${paymentWayNames[way]}` : '登记缴费'}
      off={tooLate ? '缴费日期不能晚于今天' : way ? undefined : '先选缴费方式'}
      onConfirm={settle}
      onClose={onClose}
    >
      <View className='strong ink1'>{spaced(people.map(({ name }) => name).join('、'))}</View>
      {people.length === 1 && <View className='sub'>{spaced(people[0]!.unitName)}</View>}
      <View className='settle__sum'><Money fen={sum} size='l' confirm /></View>
      <View className='settle__ways'>
        <Chips single inset options={ways} values={way ? [way] : []} onToggle={setWay} />
      </View>
      {detailed && (
        <View className='sheet-rows'>
          <DayField label='缴费日期' value={day} error={tooLate ? '不能晚于今天' : null} onChange={setDay} />
          <TextField label='凭证号' optional placeholder='流水号或收据号' value={voucher} maxLength={40} onChange={setVoucher} />
        </View>
      )}
      <View className='cap muted'>{spaced('登记后，对方的入场码上会显示已缴费；登记错了，可在名单里撤回。')}</View>
    </ConfirmSheet>
  )
}
