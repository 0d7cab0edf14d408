import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Bill } from '../../../shared/contract/dues'
import { duesLengths } from '../../../shared/domain/dues-rules'
import { amountProblem, typedAmount } from '../../../shared/domain/expense-rules'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { DayField } from '../../components/field/day-field'
import { TextField } from '../../components/field/text-field'
import { Money } from '../../components/money/money'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { amountKeyboard } from '../activity-edit/number-keyboard'
import { ConfirmSheet } from '../confirm-sheet'
import { actWords, notChanged } from '../dues/words'
import { BillTag } from '../dues/bill-tag'
import { Part } from '../index/part'
import '../sheet.css'
import '../settle-sheet.css'

interface BillSheetProps {
  bill: Bill
  keeps: boolean
  onDone: () => void
  onClose: () => void
}

/** One bill with what has been done about it; the treasurer changes or waives it. */
export function BillSheet({ bill, keeps, onDone, onClose }: BillSheetProps) {
  const [act, setAct] = useState<'adjust' | 'waive'>()
  const state = useCall(cloud.dues.bill, { billId: bill.id })
  if (act === 'adjust') return <AdjustSheet bill={bill} onDone={onDone} onClose={onClose} />
  if (act === 'waive') return <WaiveSheet bill={bill} onDone={onDone} onClose={onClose} />
  const isWaived = bill.status === 'waived'
  return (
    <Popup
      open
      title={`${bill.year} 年会费`}
      onClose={onClose}
      foot={keeps && (
        <Bar plain>
          {bill.status !== 'settled' && <Button onTap={() => setAct('waive')}>{isWaived ? '恢复收缴' : '免缴'}</Button>}
          {!isWaived && <Button block onTap={() => setAct('adjust')}>改金额或截止日</Button>}
        </Bar>
      )}
    >
      <View className='settle__sum'><Money fen={bill.amount} size='l' /></View>
      <View className='dues-state'><BillTag bill={bill} /></View>
      <View className='sub ink2'><Dots items={[`已缴 ${formatYuan(bill.paid)} 元`, `${bill.dueOn} 前缴`]} /></View>
      <Part what='经过' state={state}>
        {({ history }) => (
          <View className='sheet-rows'>
            {history.map(({ at, by, what, why }, index) => (
              <Row key={index} title={[actWords(what), why].filter(Boolean).join('：')} detail={<Dots items={[by || '自动', dayAndTime(at)]} />} />
            ))}
          </View>
        )}
      </Part>
    </Popup>
  )
}

interface ChangeProps {
  bill: Bill
  onDone: () => void
  onClose: () => void
}

function AdjustSheet({ bill, onDone, onClose }: ChangeProps) {
  const [amount, setAmount] = useState(formatYuan(bill.amount))
  const [dueOn, setDueOn] = useState(bill.dueOn)
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.dues.adjust)
  const fen = typedAmount(amount)
  const problem = fen === 0 ? null : (amountProblem(amount) ?? (fen !== null && fen < bill.paid ? `不能比已缴的 ${formatYuan(bill.paid)} 元少` : null))
  const off = problem ?? (dueOn ? (why.trim() ? undefined : '先写明原因，单位会看到') : '选缴费截止日')

  async function adjust() {
    const told = await run({ billId: bill.id, revision: bill.revision, amount: fen ?? 0, dueOn, why: why.trim() })
    if (!told) return
    if (told.outcome === 'kept') toast('账单已改，通知了联络人', 'check')
    else toast(notChanged[told.reason], 'alert')
    onDone()
    onClose()
  }
  return (
    <ConfirmSheet open title={`改 ${bill.year} 年会费`} label='改账单' off={off} onConfirm={adjust} onClose={onClose}>
      <View className='sheet-rows'>
        <TextField label='应缴' keyboard={amountKeyboard} placeholder='元' value={amount} maxLength={16} error={problem} onChange={setAmount} />
        <DayField label='截止日' value={dueOn} onChange={setDueOn} />
        <TextField label='原因' value={why} maxLength={duesLengths.why} placeholder='如：下半年入会，减半' onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}

function WaiveSheet({ bill, onDone, onClose }: ChangeProps) {
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.dues.waive)
  const waived = bill.status !== 'waived'

  async function waive() {
    const told = await run({ billId: bill.id, revision: bill.revision, waived, why: why.trim() })
    if (!told) return
    if (told.outcome === 'kept') toast(waived ? '已免缴，通知了联络人' : '已恢复收缴，通知了联络人', 'check')
    else toast(notChanged[told.reason], 'alert')
    onDone()
    onClose()
  }
  return (
    <ConfirmSheet
      open
      title={waived ? `免缴 ${bill.year} 年会费` : `恢复收缴 ${bill.year} 年会费`}
      label={waived ? `免缴 ${formatYuan(bill.open)} 元` : '恢复收缴'}
      off={why.trim() ? undefined : '先写明原因，单位会看到'}
      onConfirm={waive}
      onClose={onClose}
    >
      <View>{spaced(waived ? '不再要求缴这一张，已缴的不退。' : '重新计入未缴。')}</View>
      <View className='sheet-rows'>
        <TextField label='原因' value={why} maxLength={duesLengths.why} placeholder='如：理事会同意' onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
