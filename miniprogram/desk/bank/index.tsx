import { View } from '@tarojs/components'
import { useState } from 'react'

import type { BankRow, RowState } from '../../../shared/contract/bank'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { SearchBox } from '../../components/select/search-box'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { AsideSheet } from './aside-sheet'
import { BookSheet } from './book-sheet'
import { BulkBar, BulkStrip } from './bulk'
import { ImportSheet } from './import-sheet'
import { ImportsPane } from './imports-pane'
import { RowSheet } from './row-sheet'
import { BankRows } from './rows'
import { pageSize, useBank, type Bank } from './use-bank'
import { asProposed, useBook } from './use-book'
import './bank.css'

type Sheet = { is: 'import' } | { is: 'book' | 'aside'; rows: readonly BankRow[] } | { is: 'row'; row: BankRow }

/** Money that came in over the bank: brought in as a statement, and each row placed by a person: dues of a unit, or none. */
export default function BankPage() {
  const bank = useBank('new')
  const [sheet, setSheet] = useState<Sheet>()
  const wide = useWide()
  const { state, chosen, changed } = bank
  const rows = state.data?.rows ?? []
  const { book } = useBook(rows, changed)
  const close = () => setSheet(undefined)

  const certain = rows.filter(({ placings: [first] }) => first?.certain)
  const bulk = chosen.length > 0 && {
    chosen,
    onBook: (which: readonly BankRow[]) => setSheet({ is: 'book', rows: which }),
    onAside: (which: readonly BankRow[]) => setSheet({ is: 'aside', rows: which }),
    onClear: () => bank.pick(chosen, false),
  }
  const size = wide ? 's' : undefined
  const bring = (kind: 'primary' | 'line') => <Button kind={kind} size={size} icon='share' block={!wide && kind === 'primary'} onTap={() => setSheet({ is: 'import' })}>导入流水</Button>
  const bookAll = certain.length > 0 && (
    <Button kind='primary' size={size} block={!wide} onTap={() => setSheet({ is: 'book', rows: certain })}>{`有把握的 ${certain.length} 笔入账`}</Button>
  )

  return (
    <DeskFrame
      title='银行流水'
      roles={['treasurer', 'admin']}
      current={deskRoutes.dues}
      state={state}
      actions={wide && <>{bring(bookAll ? 'line' : 'primary')}{bookAll}</>}
      bar={!wide && (bulk ? <BulkBar {...bulk} /> : <Bar>{bring(bookAll ? 'line' : 'primary')}{bookAll}</Bar>)}
      over={
        <>
          {sheet?.is === 'import' && <ImportSheet onDone={() => bank.set({ state: 'new', typed: '' })} onClose={close} />}
          {sheet?.is === 'book' && <BookSheet rows={sheet.rows} onDone={changed} onClose={close} />}
          {sheet?.is === 'aside' && <AsideSheet rows={sheet.rows} onDone={changed} onClose={close} />}
          {sheet?.is === 'row' && (
            <RowSheet
              key={sheet.row.id}
              row={sheet.row}
              now={state.data?.now ?? Date.now()}
              onAside={() => setSheet({ is: 'aside', rows: [sheet.row] })}
              onDone={changed}
              onClose={close}
            />
          )}
        </>
      }
    >
      {({ now, rows: shown, total, counts, imports }) => {
        const nothingYet = imports.length === 0 && counts.new + counts.booked + counts.aside === 0
        if (nothingYet) return <Pane fill><Blank icon='receipt' title='还没有导入过银行流水' detail={'从网银导出 Excel 流水，在这里导入。\n哪笔是哪家的会费会先认好，由您确认。'} /></Pane>
        return (
          <Columns>
            <Column>
              <Pane>
                {wide && bulk ? <BulkStrip {...bulk} /> : <Tools bank={bank} counts={counts} />}
                {shown.length === 0 && <NoneHere bank={bank} />}
                {shown.length > 0 && (
                  <BankRows
                    key={`${bank.asked.state} ${bank.asked.page}`}
                    bank={bank}
                    rows={shown}
                    now={now}
                    onBook={row => book([asProposed(row)])}
                    onOpen={row => setSheet({ is: 'row', row })}
                  />
                )}
                {total > pageSize && <Pager page={bank.asked.page} pageSize={pageSize} total={total} unit='笔' onChange={page => bank.set({ page })} />}
              </Pane>
            </Column>
            {imports.length > 0 && <Column width={280}><ImportsPane imports={imports} now={now} /></Column>}
          </Columns>
        )
      }}
    </DeskFrame>
  )
}

const names: Readonly<Record<RowState, string>> = { new: '待确认', booked: '已入账', aside: '不是会费' }

function Tools({ bank: { asked, set }, counts }: { bank: Bank; counts: Record<RowState, number> }) {
  const options = (['new', 'booked', 'aside'] as const).map(value => ({ value, label: counts[value] > 0 ? `${names[value]} ${counts[value]}` : names[value] }))
  return (
    <View className='bank-tools'>
      <View className='bank-tools__find'><SearchBox value={asked.typed} onChange={typed => set({ typed })} placeholder='对方户名' /></View>
      <Chips single inset options={options} values={[asked.state]} onToggle={state => set({ state })} />
    </View>
  )
}

const empty: Readonly<Record<RowState, string>> = { new: '流水都确认完了', booked: '还没有记为会费的流水', aside: '没有标为不是会费的流水' }

function NoneHere({ bank: { asked, set } }: { bank: Bank }) {
  if (asked.typed.trim()) return <Blank icon='search' title='没有这个户名' action={{ label: '看全部', kind: 'line', onTap: () => set({ typed: '' }) }} />
  return <Blank icon={asked.state === 'new' ? 'check-circle' : 'receipt'} title={empty[asked.state]} />
}
