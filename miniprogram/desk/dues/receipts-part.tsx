import { View } from '@tarojs/components'
import { useState } from 'react'

import { payWayNames } from '../../../shared/domain/paying-rules'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'
import { Blank } from '../../components/blank/blank'
import { Pane } from '../../components/desk/pane'
import { Pager } from '../../components/pager/pager'
import { SearchBox } from '../../components/select/search-box'
import { SumLine } from '../../components/table/table'
import { Part } from '../index/part'
import { ReceiptRow } from './receipt-row'

const pageSize = 50

/** Receipts that were given in a year, the latest first, void ones with them. */
export function ReceiptsPart({ year }: { year: string }) {
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(0)
  const search = useSettled(typed.trim())
  const state = useHeld(useCall(cloud.dues.receipts, { year, search, page }))
  return (
    <Pane>
      <View className='dues-tools'><SearchBox value={typed} placeholder={`号码、单位、付款人`} onChange={value => { setTyped(value); setPage(0) }} /></View>
      <Part what='收据' state={state}>
        {({ rows, total, amount }) => (
          <>
            {rows.length === 0 && <Blank icon='receipt' title={search ? '没有找到' : `${year} 年还没有开过收据`} detail={search ? undefined : '登记收到的会费，就开出收据。'} />}
            {rows.map(receipt => <ReceiptRow key={receipt.number} receipt={receipt} named detail={payWayNames[receipt.way]} />)}
            {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} unit='张' onChange={setPage} />}
            {rows.length > 0 && !search && <SumLine>{`${year} 年开具的收据共收 ${formatYuan(amount)} 元，作废的不计`}</SumLine>}
          </>
        )}
      </Part>
    </Pane>
  )
}
