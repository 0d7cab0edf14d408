import { View } from '@tarojs/components'

import type { Statement } from '../../../shared/contract/remuneration'
import { formatYuan } from '../../../shared/domain/money'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import { nameOf } from './words'
import '../sheet.css'

interface CloseSheetProps {
  statement: Statement
  onConfirm: () => unknown
  onClose: () => void
}

/** What is frozen and sent to be signed, in figures, before it is. */
export function CloseSheet({ statement: { quarter, totals, held, lines, signoff }, onConfirm, onClose }: CloseSheetProps) {
  const settled = lines.filter(({ state }) => state === 'settled').length
  return (
    <ConfirmSheet open title={`结${nameOf(quarter)}的表`} label={`结表送签，应发 ${formatYuan(totals.gross)} 元`} onConfirm={onConfirm} onClose={onClose}>
      <View className='sheet-rows'>
        <Row name='发放'>{`${totals.people} 人、${totals.pieces} 篇`}</Row>
        <Row name='应发'>{`${formatYuan(totals.gross)} 元`}</Row>
        <Row name='代扣税'>{`${formatYuan(totals.tax)} 元`}</Row>
        <Row name='实发'>{`${formatYuan(totals.net)} 元`}</Row>
        {held.people > 0 && <Row name='结转到下季'>{`${held.people} 人，应发 ${formatYuan(held.gross)} 元`}</Row>}
        {settled > 0 && <Row name='不发结清'>{`${settled} 人`}</Row>}
      </View>
      <View>{spaced(`结表后数字不再变，也不能重新制表，按应发的金额送有权的职务签批。${signoff?.refusal ? '退回过的会从头签起。' : ''}`)}</View>
    </ConfirmSheet>
  )
}
