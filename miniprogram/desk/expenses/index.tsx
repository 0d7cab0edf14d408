import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { ExpenseStatus } from '../../../shared/contract/expense'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { DeskFrame } from '../desk-frame'
import { makers, readers } from '../expense/words'
import { deskRoutes } from '../rail-items'
import { openNewExpense } from '../routes'
import { ExpenseList } from './expense-list'
import './expenses.css'

const pageSize = 20

type Filter = 'open' | ExpenseStatus

const empty: Readonly<Record<Filter, string>> = {
  open: '没有在办的支出',
  draft: '没有草稿，也没有退回的',
  submitted: '没有等签批的支出',
  approved: '没有等付款的支出',
  paid: '还没有付过款的支出',
  withdrawn: '没有撤销的支出',
}

/** What the association spends on something else than articles: what waits, what came back, what is to be paid. */
export default function ExpensesPage() {
  const asked = useRouter().params.status
  const [status, setStatus] = useState<Filter>(asked && asked in empty ? (asked as Filter) : 'open')
  const [mine, setMine] = useState(false)
  const [page, setPage] = useState(0)
  const { me } = useMe()
  const wide = useWide()
  const state = useHeld(useCall(cloud.expense.list, { status, mine, page }))
  const counts = state.data?.counts
  const counted = (name: string, count?: number) => (count ? `${name} ${count}` : name)
  const kinds = [
    { value: 'open', label: '在办' },
    { value: 'draft', label: counted('草稿和退回', counts?.draft) },
    { value: 'submitted', label: counted('待签批', counts?.submitted) },
    { value: 'approved', label: counted('待付款', counts?.approved) },
    { value: 'paid', label: '已付款' },
    { value: 'withdrawn', label: '已撤销' },
  ] as const

  const mayMake = hasRole(me, ...makers)
  const add = mayMake && <Button kind='primary' size={wide ? 's' : undefined} block={!wide} icon='plus' onTap={openNewExpense}>填支出单</Button>
  const choose = (change: () => void) => {
    change()
    setPage(0)
  }

  return (
    <DeskFrame title='支出' roles={readers} current={deskRoutes.expenses} state={state} actions={wide && add} bar={!wide && add && <Bar>{add}</Bar>}>
      {({ rows, total }) => (
        <Pane>
          <View className='expenses__chips'>
            <Chips single inset options={kinds} values={[status]} onToggle={value => choose(() => setStatus(value))} />
            {mayMake && <Chips inset options={[{ value: 'mine', label: '只看我经办的' }]} values={mine ? ['mine'] : []} onToggle={() => choose(() => setMine(!mine))} />}
          </View>
          {rows.length === 0 && <Blank icon='receipt' title={empty[status]} detail={mayMake && status === 'open' ? '要花钱的事先填支出单，\n签完由财务付款。' : undefined} />}
          {rows.length > 0 && <ExpenseList rows={rows} />}
          {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} unit='笔' onChange={setPage} />}
        </Pane>
      )}
    </DeskFrame>
  )
}
