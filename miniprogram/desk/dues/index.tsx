import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Select } from '../../components/select/select'
import { Tabs } from '../../components/tabs/tabs'
import { open } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { download } from '../download'
import { deskRoutes } from '../rail-items'
import { ArrearsPart } from './arrears-part'
import { BillsPart } from './bills-part'
import { Charts } from './charts'
import { RatesPart } from './rates-part'
import { ReceiptsPart } from './receipts-part'
import { keepers, readers, yearOptions } from './words'
import './dues.css'

const parts = [
  { value: 'bills', label: '账单' },
  { value: 'arrears', label: '欠费' },
  { value: 'receipts', label: '收据' },
  { value: 'rates', label: '标准' },
] as const
type Part = (typeof parts)[number]['value']

/** What units owe and have paid: `?year=2026`, else the current one; `?part=arrears` and so on. */
export default function DuesPage() {
  const asked = useRouter().params
  const [year, setYear] = useState(asked.year ?? String(new Date().getFullYear()))
  const [part, setPart] = useState<Part>(parts.find(({ value }) => value === asked.part)?.value ?? 'bills')
  const { me } = useMe()
  const wide = useWide()
  const state = useHeld(useCall(cloud.dues.overview, { year }))
  const keeps = hasRole(me, ...keepers)
  const size = wide ? 's' : 'm'

  return (
    <DeskFrame
      title='会费'
      roles={readers}
      current={deskRoutes.dues}
      state={state}
      head={<Tabs options={parts} value={part} onChange={setPart} />}
      actions={state.data && (
        <>
          <Select label='年度' options={yearOptions(state.data.now)} value={year} onChange={setYear} />
          {keeps && <Button size={size} icon='inbox' onTap={() => open(deskRoutes.bank)}>对账单</Button>}
          <Button size={size} icon='download' onTap={() => download(() => cloud.dues.export({ year }))}>导出</Button>
        </>
      )}
    >
      {overview => (
        <Columns>
          <Column>
            {part === 'bills' && <BillsPart key={year} year={year} keeps={keeps} onChanged={state.reload} />}
            {part === 'arrears' && <ArrearsPart keeps={keeps} />}
            {part === 'receipts' && <ReceiptsPart key={year} year={year} />}
            {part === 'rates' && <RatesPart key={year} year={year} keeps={keeps} />}
          </Column>
          <Column width={320}>
            <Charts year={year} overview={overview} />
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}
