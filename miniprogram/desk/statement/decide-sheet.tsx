import { View } from '@tarojs/components'
import { useState } from 'react'

import type { LineDecision, LineRow } from '../../../shared/contract/remuneration'
import { formatYuan } from '../../../shared/domain/money'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import { actNames, effects, usualReasons } from './decisions'
import { mostAtOnce } from './use-decide'
import '../sheet.css'

interface DecideSheetProps {
  what: LineDecision['what']
  lines: readonly LineRow[]
  onConfirm: (why: string) => unknown
  onClose: () => void
}

/** Asks why before it is decided what becomes of somebody's line: who signs for the statement reads it. */
export function DecideSheet({ what, lines, onConfirm, onClose }: DecideSheetProps) {
  const [why, setWhy] = useState('')
  const [first] = lines
  const whom = lines.length === 1 && first ? first.authorName : `${lines.length} 人`
  const gross = lines.reduce((sum, line) => sum + line.gross, 0)
  const reason = why.trim()
  const off = lines.length > mostAtOnce ? `一次最多处理 ${mostAtOnce} 人，分几次来` : reason ? undefined : '先写明为什么，签批的人会看到'
  return (
    <ConfirmSheet open title={`${actNames[what]}：${whom}`} label={`${actNames[what]}，应发 ${formatYuan(gross)} 元`} off={off} onConfirm={() => onConfirm(reason)} onClose={onClose}>
      <View>{spaced(effects[what])}</View>
      {lines.length > 1 && <View className='cap muted'>{spaced(lines.map(({ authorName }) => authorName).join('、'))}</View>}
      <View className='decide__usual'>
        <Chips single inForm options={usualReasons[what].map(value => ({ value, label: value }))} values={[why]} onToggle={setWhy} />
      </View>
      <View className='sheet-rows'>
        <TextField label='为什么' value={why} maxLength={100} placeholder='签批的人会看到' onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
