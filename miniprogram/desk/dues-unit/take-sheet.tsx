import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Bill } from '../../../shared/contract/dues'
import { duesLengths, dueByOf, receivedDayProblem, spread } from '../../../shared/domain/dues-rules'
import { amountProblem, payNumberProblem, typedAmount } from '../../../shared/domain/expense-rules'
import { dateKey } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { payWayNames, type PayWay } from '../../../shared/domain/paying-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Chips } from '../../components/chips/chips'
import { DayField } from '../../components/field/day-field'
import { TextField } from '../../components/field/text-field'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { amountKeyboard } from '../activity-edit/number-keyboard'
import { ConfirmSheet } from '../confirm-sheet'
import { notTaken } from '../dues/words'
import '../sheet.css'
import '../settle-sheet.css'

const ways = (['bank', 'wechat', 'cash'] as const).map(value => ({ value, label: payWayNames[value] }))
const dayProblems = { 'wrong': '选到账的日子', 'future': '到账日还没有到', 'long-ago': '到账日太早' } as const

interface TakeSheetProps {
  unit: { id: string; name: string }
  bills: readonly Bill[]
  now: number
  onDone: () => void
  onClose: () => void
}

/** Books money that came in: it pays the oldest bill first, and what is too much is said before it is booked. */
export function TakeSheet({ unit, bills, now, onDone, onClose }: TakeSheetProps) {
  const owed = bills.filter(({ open }) => open > 0)
  const total = owed.reduce((sum, { open }) => sum + open, 0)
  const [amount, setAmount] = useState(formatYuan(total))
  const [way, setWay] = useState<PayWay>('bank')
  const [reference, setReference] = useState('')
  const [payer, setPayer] = useState('')
  const [receivedOn, setReceivedOn] = useState(dateKey(now))
  const [wrong, setWrong] = useState<string>()
  const { run } = useAction(cloud.dues.take)

  const fen = typedAmount(amount) ?? 0
  const { parts, left } = spread(owed.map(bill => ({ ...bill, dueBy: dueByOf(bill.dueOn) })), fen)
  const tooMuch = left > 0 ? `比未缴的多 ${formatYuan(left)} 元，多出的退回，或等下一年的账单` : null
  const numberProblem = way === 'wechat' ? payNumberProblem(way, reference) : null
  const dayProblem = receivedDayProblem(receivedOn, now)
  const off = amountProblem(amount) ?? tooMuch ?? numberProblem ?? (dayProblem && dayProblems[dayProblem]) ?? undefined

  async function take() {
    const told = await run({ unitId: unit.id, parts, way, reference: way === 'cash' ? '' : reference.trim(), payer: payer.trim(), receivedOn })
    if (!told) return
    if (told.outcome === 'not-booked' && told.reason !== 'day-wrong') return setWrong(notTaken[told.reason])
    if (told.outcome === 'taken') toast(`已登记，收据 ${told.receipt}`, 'check')
    else toast(notTaken[told.reason], 'alert')
    onDone()
    onClose()
  }

  return (
    <ConfirmSheet open title='登记到账' label={`登记 ${formatYuan(fen)} 元，开收据`} off={off ?? undefined} onConfirm={take} onClose={onClose}>
      <View className='strong ink1'>{spaced(unit.name)}</View>
      <View className='sub'>{spaced(`未缴 ${formatYuan(total)} 元`)}</View>
      <View className='settle__ways'><Chips single inset options={ways} values={[way]} onToggle={setWay} /></View>
      <View className='sheet-rows'>
        <TextField label='金额' keyboard={amountKeyboard} placeholder='元' value={amount} maxLength={16} error={amountProblem(amount) ?? tooMuch} onChange={setAmount} />
        <DayField label='到账日' value={receivedOn} error={dayProblem && dayProblems[dayProblem]} onChange={setReceivedOn} />
        {way !== 'cash' && (
          <TextField
            label={way === 'wechat' ? '转账单号' : '流水号'}
            optional={way === 'bank'}
            keyboard={way === 'wechat' ? 'number' : 'text'}
            placeholder={way === 'wechat' ? '28 位，从微信账单详情里复制' : '银行流水的编号，可不填'}
            value={reference}
            maxLength={duesLengths.number}
            error={wrong ?? (reference ? numberProblem : null)}
            onChange={value => {
              setReference(value)
              setWrong(undefined)
            }}
          />
        )}
        <TextField label='付款人' optional placeholder='不是单位本名时填写' value={payer} maxLength={duesLengths.payer} onChange={setPayer} />
        {parts.map(part => {
          const bill = owed.find(({ id }) => id === part.billId)!
          return <Row key={part.billId} name={`${bill.year} 年`} end={part.amount < bill.open ? `还差 ${formatYuan(bill.open - part.amount)} 元` : '缴清'}>{`${formatYuan(part.amount)} 元`}</Row>
        })}
      </View>
      <View className='cap muted'>{spaced('先缴最早的一年。登记后开出收据，通知单位联络人。')}</View>
    </ConfirmSheet>
  )
}
