import { View } from '@tarojs/components'

import type { Statement } from '../../../shared/contract/remuneration'
import { formatYuan } from '../../../shared/domain/money'
import { rowFor } from '../../../shared/domain/signing-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import { signersInWords } from './signing-steps'
import { nameOf } from './words'
import '../sheet.css'

interface CloseSheetProps {
  statement: Statement
  onConfirm: () => unknown
  onClose: () => void
}

/** What is frozen, in figures, and who is to sign for it, before it is sent. */
export function CloseSheet({ statement: { quarter, totals, held, lines, signoff }, onConfirm, onClose }: CloseSheetProps) {
  const { data } = useCall(cloud.signing.rules, {})
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
        {data && <Row name='签批'>{signersInWords(rowFor(data.rules, totals.gross))}</Row>}
      </View>
      <View>{spaced(`结表后数字不再变，也不能重新制表。${signoff?.refusal ? '退回过，这次从头签起。' : ''}`)}</View>
    </ConfirmSheet>
  )
}
