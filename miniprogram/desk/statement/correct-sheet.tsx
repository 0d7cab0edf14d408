import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatYuan, parseYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { Seg } from '../../components/seg/seg'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import type { ToCorrect } from './person-sheet'
import { correctionWords, nameOf, notCorrected } from './words'
import '../sheet.css'

const ways = [
  { value: 'less', label: '扣回' },
  { value: 'more', label: '补发' },
] as const

const usual = ['稿件已撤下', '字数算错', '等级定错', '份额分错']

/** Fen that one correction may come to: what the contract takes. */
const mostFen = 1_000_000_000

interface CorrectSheetProps {
  what: ToCorrect
  /** the piece was withdrawn: all that was paid for it is to come back */
  withdrawn?: boolean
  onDone: () => void
  onClose: () => void
}

/** Puts right what an approved statement paid wrongly: the next one pays so much more, or less. */
export function CorrectSheet({ what: { lineId, authorName, quarter, articleId, title, paid }, withdrawn, onDone, onClose }: CorrectSheetProps) {
  const [way, setWay] = useState<'less' | 'more'>('less')
  const [typed, setTyped] = useState(withdrawn ? formatYuan(paid) : '')
  const [why, setWhy] = useState(withdrawn ? usual[0]! : '')
  const correct = useAction(cloud.remuneration.correct)

  const fen = parseYuan(typed)
  const problem = typed.trim() === '' ? null : amountProblem(fen, way === 'less' ? paid : mostFen)
  const amount = fen === null || problem ? null : way === 'less' ? -fen : fen
  const off = amount === null ? (problem ?? '先填金额') : why.trim() === '' ? '先写明为什么，本人会看到' : undefined

  async function confirm() {
    if (!amount) return
    const outcome = await correct.run({ lineId, articleId, amount, why: why.trim() })
    if (!outcome) return
    if (outcome.outcome === 'refused') return toast(notCorrected[outcome.reason], 'alert')
    toast(`${correctionWords(amount)}，记入下一张表`, 'check')
    onDone()
    onClose()
  }

  return (
    <ConfirmSheet open title={`更正${authorName}的稿酬`} label={amount ? `${correctionWords(amount)}，记入下一张表` : '记入下一张表'} off={off} onConfirm={confirm} onClose={onClose}>
      <View>{spaced(title ? `《${title}》，${nameOf(quarter)}应发 ${formatYuan(paid)} 元。` : `${nameOf(quarter)}应发 ${formatYuan(paid)} 元。`)}</View>
      <View className='cap muted'>{spaced('已批准的表不动，下一张表多发或少发这一笔，一起算税。')}</View>
      <View className='correct__way'><Seg label='扣回还是补发' options={ways} value={way} onChange={setWay} /></View>
      <View className='sheet-rows'>
        <TextField label='金额' value={typed} keyboard='digit' maxLength={14} placeholder='元' error={problem} onChange={setTyped} />
      </View>
      <Chips single inForm options={usual.map(value => ({ value, label: value }))} values={[why]} onToggle={setWhy} />
      <View className='sheet-rows'>
        <TextField label='为什么' value={why} maxLength={100} placeholder='本人会看到' onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}

function amountProblem(fen: number | null, most: number): string | null {
  if (fen === null) return '写成 120 或 120.50，最多两位小数'
  if (fen === 0) return '要大于 0 元'
  return fen > most ? `最多 ${formatYuan(most)} 元` : null
}
