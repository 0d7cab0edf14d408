import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { Bill } from '../../../shared/contract/dues'
import { formatYuan } from '../../../shared/domain/money'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { DeskFrame } from '../desk-frame'
import { BillTag } from '../dues/bill-tag'
import { ReceiptRow } from '../dues/receipt-row'
import { readers } from '../dues/words'
import { deskRoutes } from '../rail-items'
import { BillSheet } from './bill-sheet'
import { PayTo } from './pay-to'
import { TakeSheet } from './take-sheet'
import '../dues/dues.css'

/** What one unit owes and has paid: `?id=`, else the caller's own. The treasurer books what came in and changes bills here. */
export default function DuesUnitPage() {
  const { id } = useRouter().params
  const state = useHeld(useCall(cloud.dues.unit, { id }))
  const [taking, setTaking] = useState(false)
  const [opened, setOpened] = useState<string>()
  const wide = useWide()
  const { data } = state
  const bill = data?.bills.find(each => each.id === opened)
  const owes = data && data.keeps && data.open > 0
  const take = owes && <Button kind='primary' size={wide ? 's' : undefined} block={!wide} icon='yuan' onTap={() => setTaking(true)}>登记到账</Button>

  return (
    <DeskFrame
      title={data ? `${data.unit.name}会费` : '单位会费'}
      heading='单位会费'
      what='会费'
      roles={[...readers, 'contact']}
      current={id ? deskRoutes.dues : deskRoutes.ownUnit}
      state={state}
      actions={wide && take}
      bar={!wide && take && <Bar>{take}</Bar>}
      over={
        <>
          {taking && data && <TakeSheet unit={data.unit} bills={data.bills} now={data.now} onDone={state.reload} onClose={() => setTaking(false)} />}
          {bill && data && <BillSheet key={`${bill.id} ${bill.revision}`} bill={bill} keeps={data.keeps} onDone={state.reload} onClose={() => setOpened(undefined)} />}
        </>
      }
    >
      {({ unit, bills, receipts, open, overdue, keeps, payTo }) => (
        <>
          <Pane pad>
            <View className='sub ink2'><Dots items={[unit.name, gradeNames[unit.grade]]} /></View>
            <View className='dues-sum'><Money fen={open} size='xl' confirm={open > 0} /></View>
            <View className='sub ink2'>{spaced(standing(open, overdue))}</View>
          </Pane>
          {open > 0 && <PayTo payTo={payTo} unitName={unit.name} bills={bills} />}
          <Pane title='账单'>
            {bills.length === 0 && <Blank icon='receipt' title='还没有会费账单' detail='秘书处开出账单后显示在这里。' />}
            {bills.map(each => <BillRow key={each.id} bill={each} onTap={keeps ? () => setOpened(each.id) : undefined} />)}
          </Pane>
          {receipts.length > 0 && (
            <Pane title='收据'>
              {receipts.map(each => <ReceiptRow key={each.number} receipt={each} />)}
            </Pane>
          )}
        </>
      )}
    </DeskFrame>
  )
}

function standing(open: number, overdue: number): string {
  if (open === 0) return '会费都缴清了'
  return overdue > 0 ? `待缴，其中逾期 ${formatYuan(overdue)} 元` : '待缴'
}

function BillRow({ bill, onTap }: { bill: Bill; onTap?: () => void }) {
  const { year, amount, paid, dueOn, status, waivedWhy } = bill
  return (
    <Row
      airy
      title={`${year} 年会费`}
      detail={<Dots items={[status === 'waived' ? waivedWhy : `${dueOn} 前缴`, paid > 0 && paid < amount && `已缴 ${formatYuan(paid)} 元`]} />}
      end={<Money fen={amount} />}
      onTap={onTap}
    >
      <View className='dues-state'><BillTag bill={bill} /></View>
    </Row>
  )
}
