import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Expense } from '../../../shared/contract/expense'
import { expenseLengths, payNumberProblem } from '../../../shared/domain/expense-rules'
import { formatYuan } from '../../../shared/domain/money'
import { payWayNames, payWays, type PayWay } from '../../../shared/domain/paying-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { Money } from '../../components/money/money'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notPaid } from './words'
import '../sheet.css'
import '../settle-sheet.css'

const ways = payWays.map(value => ({ value, label: payWayNames[value] }))

interface PaySheetProps {
  expense: Expense
  onDone: () => void
  onClose: () => void
}

/** Records that an expense was paid: how, and under which number. */
export function PaySheet({ expense: { id, amount, payee, purpose }, onDone, onClose }: PaySheetProps) {
  const [way, setWay] = useState<PayWay>()
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { run } = useAction(cloud.expense.pay)
  const problem = way ? payNumberProblem(way, number) : null

  async function pay() {
    if (!way) return
    const told = await run({ id, way, number: way === 'cash' ? '' : number.trim() })
    if (!told) return
    if (told.outcome === 'refused' && told.reason.startsWith('number-')) return setWrong(notPaid[told.reason])
    if (told.outcome === 'refused') toast(notPaid[told.reason], 'alert')
    else toast('已登记付款，经办人会收到消息', 'check')
    onDone()
    onClose()
  }

  return (
    <ConfirmSheet
      open
      title='登记付款'
      label={`登记付款 ${formatYuan(amount)} 元${way ? `，${payWayNames[way]}` : ''}`}
      off={way ? (problem ?? undefined) : '先选付款方式'}
      onConfirm={pay}
      onClose={onClose}
    >
      <View className='strong ink1'>{spaced(payee)}</View>
      <View className='sub'>{spaced(purpose)}</View>
      <View className='settle__sum'><Money fen={amount} size='l' confirm /></View>
      <View className='settle__ways'>
        <Chips single inset options={ways} values={way ? [way] : []} onToggle={setWay} />
      </View>
      {way && way !== 'cash' && (
        <View className='sheet-rows'>
          <TextField
            label={way === 'wechat' ? '转账单号' : '回单号'}
            value={number}
            keyboard={way === 'wechat' ? 'number' : 'text'}
            maxLength={expenseLengths.number}
            placeholder={way === 'wechat' ? '28 位，从微信账单详情里复制' : '银行回单或流水的编号'}
            error={wrong ?? (number ? problem : null)}
            onChange={value => {
              setNumber(value)
              setWrong(undefined)
            }}
          />
        </View>
      )}
      <View className='cap muted'>{spaced('先付款，再登记。登记后不能更改。')}</View>
    </ConfirmSheet>
  )
}
