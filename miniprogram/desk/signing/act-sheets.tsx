import { View } from '@tarojs/components'
import { useState } from 'react'

import { capitalAmount } from '../../../shared/domain/capital-amount'
import { formatYuan } from '../../../shared/domain/money'
import { Chips } from '../../components/chips/chips'
import { AreaField } from '../../components/field/text-field'
import { Money } from '../../components/money/money'
import { ConfirmSheet } from '../confirm-sheet'
import type { Sheet } from './acts'
import type { useActs } from './use-acts'
import type { PaperAnswer } from './words'
import '../sheet.css'

/** What is often said of a paper that goes back. */
const usualReasons = {
  statement: ['有人字数对不上', '单价或等级再核一遍', '还有人没有处理完'],
  expense: ['凭证不全', '金额与凭证不符', '事由写得不清楚'],
} as const

interface ActSheetProps {
  sheet: Exclude<Sheet, 'minute'> | null
  paper: PaperAnswer
  acts: ReturnType<typeof useActs>
  onClose: () => void
}

/** Asks once more, with the amount in sight. */
export function ActSheet({ sheet, ...props }: ActSheetProps) {
  if (sheet === 'sign') return <SignSheet {...props} />
  if (sheet === 'refuse') return <RefuseSheet {...props} />
  return sheet === 'recall' ? <RecallSheet {...props} /> : null
}

type SheetProps = Omit<ActSheetProps, 'sheet'>

function SignSheet({ paper, acts, onClose }: SheetProps) {
  const { title, amount } = paper.row
  const isLast = paper.signoff.steps.filter(({ at }) => at === null).length === 1
  return (
    <ConfirmSheet open title='签字同意' label={`签字同意，${formatYuan(amount)} 元`} onConfirm={() => acts.sign(paper)} onClose={onClose}>
      <View className='ink1'>{title}</View>
      <View className='sgn__amount'><Money fen={amount} size='l' confirm /></View>
      <View className='sgn__capitals'>{`人民币${capitalAmount(amount)}`}</View>
      {isLast ? '您签后就批准了，不能再退回，转给财务发放。' : '您签后转给下一位，签字不能收回。'}
    </ConfirmSheet>
  )
}

function RefuseSheet({ paper, acts, onClose }: SheetProps) {
  const [why, setWhy] = useState('')
  const said = why.replace(/\s+/g, ' ').trim()
  const reasons = usualReasons[paper.row.kind]
  return (
    <ConfirmSheet open danger title='退回' label='退回给送签人' off={said ? undefined : '先写明原因'} onConfirm={() => acts.refuse(paper, said)} onClose={onClose}>
      <View className='sheet-rows'>
        <View className='sgn__chips'><Chips single inForm options={reasons.map(value => ({ value, label: value }))} values={reasons.filter(each => each === why)} onToggle={setWhy} /></View>
        <AreaField label='原因' value={why} onChange={setWhy} placeholder='要核对或补充什么' maxLength={200} hint='送签人会看到。改好再送，要从头签起。' />
      </View>
    </ConfirmSheet>
  )
}

function RecallSheet({ paper, acts, onClose }: SheetProps) {
  return (
    <ConfirmSheet open title='撤回送签' label='撤回，改好再送' onConfirm={() => acts.recall(paper)} onClose={onClose}>
      {`还没有人签字，撤回后${paper.row.kind === 'statement' ? '发放表' : '这笔支出'}回到草稿，可以修改。`}
    </ConfirmSheet>
  )
}
