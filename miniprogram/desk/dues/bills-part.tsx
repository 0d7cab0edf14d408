import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Bill } from '../../../shared/contract/dues'
import { formatYuan } from '../../../shared/domain/money'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Pager } from '../../components/pager/pager'
import { Row } from '../../components/row/row'
import { SearchBox } from '../../components/select/search-box'
import { Stat, Stats } from '../../components/stat/stat'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { Part } from '../index/part'
import { openDuesUnit } from '../routes'
import { BillTag } from './bill-tag'
import { IssueSheet } from './issue-sheet'
import type { BillFilter } from './words'

const pageSize = 50

const empty: Readonly<Record<BillFilter, string>> = {
  any: '这一年还没有账单',
  open: '没有待缴的账单',
  overdue: '没有逾期的账单',
  settled: '还没有缴清的账单',
  waived: '没有免缴的账单',
}

interface BillsPartProps {
  year: string
  keeps: boolean
  onChanged: () => void
}

/** A year's bills, unit by unit. */
export function BillsPart({ year, keeps, onChanged }: BillsPartProps) {
  const [status, setStatus] = useState<BillFilter>('any')
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(0)
  const [issuing, setIssuing] = useState(false)
  const search = useSettled(typed.trim())
  const state = useHeld(useCall(cloud.dues.list, { year, status, search, page }))
  const wide = useWide()
  const sums = state.data?.sums
  const counted = (name: string, count?: number) => (count ? `${name} ${count}` : name)
  const filters = [
    { value: 'any', label: '全部' },
    { value: 'overdue', label: counted('逾期', sums?.overdue) },
    { value: 'open', label: counted('未缴清', sums && sums.bills - sums.settled - sums.waived) },
    { value: 'settled', label: counted('已缴清', sums?.settled) },
    { value: 'waived', label: counted('免缴', sums?.waived) },
  ] as const
  const issue = keeps && <Button kind={sums?.bills === 0 ? 'primary' : 'line'} size={wide ? 's' : undefined} icon='plus' onTap={() => setIssuing(true)}>开账单</Button>

  return (
    <>
      {sums && sums.bills > 0 && (
        <Stats>
          <Stat name='应缴' value={formatYuan(sums.billed)} unit='元' detail={`${sums.bills} 个单位`} />
          <Stat name='已缴' value={formatYuan(sums.paid)} unit='元' tone='money' detail={`缴清 ${sums.settled} 个`} />
          <Stat name='未缴' value={formatYuan(sums.open)} unit='元' tone={sums.overdue > 0 ? 'warn' : undefined} detail={`逾期 ${sums.overdue} 个`} />
        </Stats>
      )}
      <Pane>
        <View className='dues-tools'>
          <View className='dues-tools__find'>
            <SearchBox value={typed} placeholder='单位名称' onChange={value => { setTyped(value); setPage(0) }} />
            {issue}
          </View>
          <Chips single inset options={filters} values={[status]} onToggle={value => { setStatus(value); setPage(0) }} />
        </View>
        <Part what='账单' state={state}>
          {({ rows, total }) => (
            <>
              {rows.length === 0 && (
                <Blank
                  icon='receipt'
                  title={search ? '没有找到' : empty[status]}
                  detail={!search && status === 'any' ? (keeps ? '在“标准”里定好这一年的会费，\n再给会员单位开账单。' : '财务开出账单后显示在这里。') : undefined}
                />
              )}
              {rows.length > 0 && <BillList rows={rows} />}
              {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} unit='个' onChange={setPage} />}
            </>
          )}
        </Part>
      </Pane>
      {issuing && <IssueSheet year={year} onDone={() => { state.reload(); onChanged() }} onClose={() => setIssuing(false)} />}
    </>
  )
}

function BillList({ rows }: { rows: readonly Bill[] }) {
  const wide = useWide()
  const show = ({ unitId }: Bill) => openDuesUnit(unitId)
  if (wide) return <Table roomy columns={columns} rows={rows} keyOf={({ id }) => id} onTap={show} minWidth={720} />
  return (
    <>
      {rows.map(bill => (
        <Row
          key={bill.id}
          airy
          title={bill.unitName}
          detail={<Dots items={[gradeNames[bill.grade], bill.open > 0 ? `还差 ${formatYuan(bill.open)} 元` : `${bill.dueOn} 前`]} />}
          end={<Money fen={bill.amount} />}
          onTap={() => show(bill)}
        >
          <View className='dues-state'><BillTag bill={bill} /></View>
        </Row>
      ))}
    </>
  )
}

const columns: Column<Bill>[] = [
  { key: 'unit', title: '单位', flex: 2, cell: ({ unitName }) => <Words strong>{unitName}</Words> },
  { key: 'grade', title: '级别', width: 84, cell: ({ grade }) => <Words tone='ink2'>{gradeNames[grade]}</Words> },
  { key: 'amount', title: '应缴（元）', width: 100, right: true, cell: ({ amount }) => <Money fen={amount} unit={null} /> },
  { key: 'paid', title: '已缴（元）', width: 100, right: true, cell: ({ paid }) => <Money fen={paid} unit={null} /> },
  { key: 'open', title: '未缴（元）', width: 100, right: true, cell: ({ open }) => (open > 0 ? <Money fen={open} unit={null} /> : <Words tone='muted'>–</Words>) },
  { key: 'state', title: '', flex: 1.2, gap: true, cell: bill => <View className='line'><BillTag bill={bill} /></View> },
]
