import { View } from '@tarojs/components'
import { useState } from 'react'

import type { PayLine } from '../../../shared/contract/payment'
import { areLastDigits, transactionNumber, transactionNumberProblem, type PayWay } from '../../../shared/domain/paying-rules'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { TextField } from '../../components/field/text-field'
import { Money } from '../../components/money/money'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notPaidWords, payLabel } from './words'
import '../sheet.css'

const titles: Readonly<Record<PayWay, string>> = { cash: '现金发放', wechat: '登记微信转账', bank: '登记银行转账' }

interface PaySheetProps {
  way: PayWay
  /** nothing stands against paying them this way */
  lines: readonly PayLine[]
  /** what shows the lines as they are now */
  onDone: () => void
  onClose: () => void
}

/** Records that people were paid: cash by the card that each shows, a transfer by its number. Who could not be paid stays on the sheet. */
export function PaySheet({ way, lines, onDone, onClose }: PaySheetProps) {
  const pay = useAction(cloud.payment.pay)
  const [left, setLeft] = useState(lines)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [reference, setReference] = useState('')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})

  const typedFor = ({ id }: PayLine) => typed[id] ?? ''
  const off = way === 'bank' ? (reference.trim() ? undefined : '先填银行的流水号或批次号') : left.some(line => problemOf(way, typedFor(line)) !== null) ? missing[way] : undefined

  async function record() {
    const told = await pay.run(inputFor(way, left, typedFor, reference))
    if (!told) return
    const failed = told.results.flatMap(({ lineId, result, triesLeft }) => (result === 'paid' ? [] : [{ lineId, words: notPaidWords(result, triesLeft) }]))
    const paid = told.results.length - failed.length
    onDone()
    if (failed.length === 0) {
      toast(`已登记，${paid} 人`, 'check')
      return onClose()
    }
    // Why stands with each name; a toast would cover it.
    if (paid > 0) toast(`${paid} 人已登记，${failed.length} 人没有`, 'alert')
    setWrong(Object.fromEntries(failed.map(({ lineId, words }) => [lineId, words])))
    setLeft(left.filter(({ id }) => failed.some(({ lineId }) => lineId === id)))
  }

  return (
    <ConfirmSheet open title={titles[way]} label={payLabel(way, left.map(({ net }) => net))} off={off} onConfirm={record} onClose={onClose}>
      <View className='settle__sum'><Money fen={left.reduce((sum, { net }) => sum + net, 0)} size='l' confirm /></View>
      <View className='sub muted'>{spaced(said[way])}</View>
      <View className='sheet-rows'>
        {way === 'bank' && (
          <TextField label='流水号' value={reference} maxLength={40} placeholder='银行的流水号或批次号' hint='一批转账用同一个号' onChange={setReference} />
        )}
        {left.map(line => way === 'bank' ? (
          wrong[line.id] && <View key={line.id} className='pay-failed sub c-bad'>{spaced(`${line.authorName}：${wrong[line.id]}`)}</View>
        ) : (
          <TextField
            key={line.id}
            column
            label={`${line.authorName}，${formatYuan(line.net)} 元`}
            value={typedFor(line)}
            keyboard={way === 'cash' ? 'idcard' : 'number'}
            maxLength={way === 'cash' ? 4 : 60}
            placeholder={way === 'cash' ? '身份证末四位' : '28 位转账单号'}
            error={wrong[line.id] ?? (typedFor(line) && problemShown(way, typedFor(line)))}
            onChange={text => {
              setTyped({ ...typed, [line.id]: text })
              setWrong({ ...wrong, [line.id]: '' })
            }}
          />
        ))}
      </View>
      {way === 'bank' && <View className='cap muted'>{spaced(left.map(({ authorName }) => authorName).join('、'))}</View>}
    </ConfirmSheet>
  )
}

const said: Readonly<Record<PayWay, string>> = {
  cash: '核对本人出示的身份证，填末四位，再交付现金。',
  wechat: '微信转账后，从账单详情里复制转账单号。',
  bank: '银行转账成功后登记。',
}

const missing: Readonly<Record<Exclude<PayWay, 'bank'>, string>> = { cash: '先填身份证末四位', wechat: '先填 28 位转账单号' }

function problemOf(way: PayWay, text: string): string | null {
  if (way === 'wechat') return transactionNumberProblem(text)
  return way === 'bank' || areLastDigits(text) ? null : '末四位：三位数字，末位是数字或 X'
}

/** Digits are complained about once there are four. */
const problemShown = (way: PayWay, text: string) => (way === 'cash' && text.length < 4 ? null : problemOf(way, text))

function inputFor(way: PayWay, lines: readonly PayLine[], typedFor: (line: PayLine) => string, reference: string) {
  const ids = lines.map(({ id: lineId }) => ({ lineId }))
  if (way === 'bank') return { way, number: reference.trim(), lines: ids }
  if (way === 'cash') return { way, lines: lines.map(line => ({ lineId: line.id, digits: typedFor(line) })) }
  return { way, lines: lines.map(line => ({ lineId: line.id, number: transactionNumber(typedFor(line)) })) }
}
