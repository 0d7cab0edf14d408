import { View } from '@tarojs/components'

import type { BankRow } from '../../../shared/contract/bank'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { ConfirmSheet } from '../confirm-sheet'
import { asProposed, useBook } from './use-book'
import { bookLabel } from './words'
import '../sheet.css'

interface BookSheetProps {
  rows: readonly BankRow[]
  onDone: () => void
  onClose: () => void
}

/** Books several rows as they are proposed, after one look at whose they are. */
export function BookSheet({ rows, onDone, onClose }: BookSheetProps) {
  const { book, progress } = useBook(rows, onDone)
  const sum = rows.reduce((total, { amount }) => total + amount, 0)

  async function all() {
    await book(rows.map(asProposed))
    onClose()
  }

  return (
    <ConfirmSheet open title='记为会费' label={bookLabel(rows.length, sum)} onConfirm={all} onClose={onClose}>
      <View className='bank-sum'><Money fen={sum} size='l' confirm /></View>
      <View className='sub'>{spaced(progress ? `正在入账，${progress.done} / ${progress.of} 笔` : `${rows.length} 笔各开一张收据，告诉单位联络人。记错了，可在会费里作废收据。`)}</View>
      <View className='sheet-rows'>
        {rows.map(({ id, amount, placings: [first] }) => (
          <Row key={id} title={first!.unitName} detail={<Dots items={first!.why} />} end={<Money fen={amount} />} />
        ))}
      </View>
    </ConfirmSheet>
  )
}
