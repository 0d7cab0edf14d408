import { View } from '@tarojs/components'

import type { BankRow } from '../../../shared/contract/bank'
import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { toast } from '../../components/toast/toast'
import { PlaceRow } from './place-row'
import { dayWords, payerWords } from './words'
import '../sheet.css'

interface RowSheetProps {
  row: BankRow
  now: Instant
  onAside: () => void
  onDone: () => void
  onClose: () => void
}

/** One row whole: what the bank says of it, whose it is, and what was decided. */
export function RowSheet({ row, now, onAside, onDone, onClose }: RowSheetProps) {
  if (row.state === 'new') return <PlaceRow row={row} said={<Said row={row} now={now} />} onAside={onAside} onDone={onDone} onClose={onClose} />
  if (row.aside) return <AsideRow row={row} aside={row.aside} now={now} onDone={onDone} onClose={onClose} />
  return (
    <Popup open title={payerWords(row)} onClose={onClose}>
      <Said row={row} now={now} />
      {row.booked && (
        <View className='sheet-rows'>
          <Row name='单位'>{row.booked.unitName}</Row>
          <Row name='年度'>{`${row.booked.years.join('、')} 年`}</Row>
          <Row name='收据'>{row.booked.receipt}</Row>
          <Row name='入账'>{`${row.booked.by}，${dayAndTime(row.booked.at)}`}</Row>
        </View>
      )}
      <View className='cap muted'>记错了，在会费里作废这张收据，这笔会回到“待确认”。</View>
    </Popup>
  )
}

function Said({ row, now }: { row: BankRow; now: Instant }) {
  return (
    <>
      <View className='bank-sum'><Money fen={row.amount} size='l' confirm={row.state === 'new'} /></View>
      <View className='bank-said sub ink2'><Dots items={[dayWords(row.day, now), row.remark, row.serial && `流水号 ${row.serial}`]} /></View>
    </>
  )
}

function AsideRow({ row, aside, now, onDone, onClose }: Omit<RowSheetProps, 'onAside'> & { aside: NonNullable<BankRow['aside']> }) {
  const { run } = useAction(cloud.bank.bringBack)
  async function bringBack() {
    const told = await run({ ids: [row.id] })
    if (!told) return
    if (told.rows > 0) toast('已回到待确认', 'check')
    else toast('别人刚处理过这笔', 'alert')
    onDone()
    onClose()
  }
  return (
    <Popup open title={payerWords(row)} onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={bringBack}>恢复为待确认</Button></Bar>}>
      <Said row={row} now={now} />
      <View className='sheet-rows'>
        <Row name='不是会费'>{aside.why}</Row>
        <Row name='标记'>{`${aside.by}，${dayAndTime(aside.at)}`}</Row>
      </View>
    </Popup>
  )
}
