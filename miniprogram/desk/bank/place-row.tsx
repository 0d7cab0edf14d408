import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'

import type { bank, BankRow } from '../../../shared/contract/bank'
import type { Output } from '../../../shared/contract/call'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Icon } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { UnitSheet, type ChosenUnit } from '../../pages/unit-field'
import { amountKeyboard } from '../activity-edit/number-keyboard'
import { Part } from '../index/part'
import { partProblem, splitOf, typedOf, type Typed } from './split'
import { useBook } from './use-book'
import { bookLabel, payerWords } from './words'

type Placed = Output<(typeof bank)['calls']['place']>

interface PlaceRowProps {
  row: BankRow
  /** what the bank says of it */
  said: ReactNode
  onAside: () => void
  onDone: () => void
  onClose: () => void
}

/** Whose a row is, and which years it pays: as proposed, or as a person sees it. */
export function PlaceRow({ row, said, onAside, onDone, onClose }: PlaceRowProps) {
  const [first] = row.placings
  const [unit, setUnit] = useState<ChosenUnit | undefined>(first && { unitId: first.unitId, unitName: first.unitName })
  const [choosing, setChoosing] = useState(false)
  const [typed, setTyped] = useState<Typed>()
  const placed = useCall(cloud.bank.place, { rowId: row.id, unitId: unit?.unitId ?? '' }, { wait: !unit })
  const { book } = useBook([row], onDone)

  const choose = (chosen: ChosenUnit) => {
    setUnit(chosen)
    setTyped(undefined)
    setChoosing(false)
  }
  const { data } = placed
  const shown = typed ?? typedOf(data?.placing.parts ?? [])
  const { parts, against } = splitOf(data?.bills ?? [], shown, row.amount)
  const off = !unit ? '先选单位' : !data ? '账单还没有加载出来' : data.bills.length === 0 ? '这家没有未缴的会费' : (against ?? undefined)

  async function confirm() {
    if (!unit || off) return
    if (await book([{ id: row.id, unitId: unit.unitId, parts }])) onClose()
    else placed.reload()
  }

  if (choosing) return <UnitSheet chosen={unit ? [unit.unitId] : []} onChoose={choose} onClose={() => setChoosing(false)} />
  const proposed = row.placings.some(({ unitId }) => unitId === unit?.unitId)
  return (
    <Popup
      open
      title={payerWords(row)}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onAside}>不是会费</Button>
          <Button kind='primary' block off={off} onTap={confirm}>{bookLabel(1, row.amount)}</Button>
        </Bar>
      }
    >
      {said}
      {row.perhapsNot && <Note tone='warn'>{`${row.perhapsNot}，先看是不是会费。`}</Note>}
      <View className='bank-part strong ink1'>哪家单位</View>
      <View className='sheet-rows' {...{ role: 'radiogroup', 'aria-label': '哪家单位' }}>
        {row.placings.map(({ unitId, unitName, why }) => (
          <Row
            key={unitId}
            title={unitName}
            detail={<Dots items={why} />}
            chevron={false}
            end={unit?.unitId === unitId && <Icon name='check' size={20} color='brand' />}
            onTap={() => choose({ unitId, unitName })}
          />
        ))}
        {unit && !proposed && <Row title={unit.unitName} detail='您选的单位' end={<Icon name='check' size={20} color='brand' />} />}
        <Row icon='search' title={unit ? '选别的单位' : '选单位'} onTap={() => setChoosing(true)} />
      </View>
      {unit && (
        <>
          <View className='bank-part strong ink1'>缴哪几年</View>
          <Part what='未缴的账单' state={placed}>{loaded => <Bills placed={loaded} typed={shown} against={against} onType={setTyped} />}</Part>
        </>
      )}
    </Popup>
  )
}

interface BillsProps {
  placed: Placed
  typed: Typed
  against: string | null
  onType: (typed: Typed) => void
}

/** The unit's open bills, the oldest first, with what of this money goes to each. */
function Bills({ placed: { placing, bills }, typed, against, onType }: BillsProps) {
  if (bills.length === 0) return <Note>这家没有未缴的会费。先开账单，或标为不是会费。</Note>
  return (
    <>
      <View className='sheet-rows'>
        {bills.map(bill => (
          <TextField
            key={bill.billId}
            label={`${bill.year} 年`}
            optional
            keyboard={amountKeyboard}
            maxLength={16}
            placeholder='不缴这年'
            value={typed[bill.billId] ?? ''}
            error={partProblem(bill, typed[bill.billId] ?? '')}
            hint={`未缴 ${formatYuan(bill.open)} 元`}
            onChange={text => onType({ ...typed, [bill.billId]: text })}
          />
        ))}
      </View>
      {placing.left > 0 && <Note tone='warn'>{`比全部未缴的多 ${formatYuan(placing.left)} 元。先开下一年的账单再入账，或标为不是会费、退回多缴的。`}</Note>}
      {placing.left === 0 && against && <Note tone='warn'>{`${against}。`}</Note>}
    </>
  )
}
