import { useState } from 'react'
import { cloud } from '../../cloud'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { toast } from '../../components/toast/toast'
import type { AppError } from '../../../shared/errors'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openUnit } from '../routes'
import { EnterSheet } from './enter-sheet'
import { ImportSheet } from './import-sheet'
import { openWorkbook } from '../../cloud/open-workbook'
import { UnitTools } from './tools'
import { UnitRows } from './unit-rows'
import { UnitTable } from './unit-table'
import { useUnits } from './use-units'
import './units.css'

const pageSize = 20

/** The association's units: found, entered, and in and out as a workbook. */
export default function UnitsPage() {
  const { me } = useMe()
  const { state, asked, set } = useUnits()
  const [sheet, setSheet] = useState<'enter' | 'import'>()
  const wide = useWide()
  const List = wide ? UnitTable : UnitRows
  const size = wide ? 's' : 'm'

  const actions = (
    <>
      <Button size={size} icon='download' onTap={exportAll}>导出名录</Button>
      {hasRole(me, 'admin') && <Button size={size} icon='share' onTap={() => setSheet('import')}>导入名录</Button>}
    </>
  )
  const enter = <Button kind='primary' size={wide ? 's' : undefined} icon='plus' block={!wide} onTap={() => setSheet('enter')}>录入单位</Button>

  return (
    <DeskFrame
      title='会员单位'
      what='会员单位'
      roles={['staff', 'admin']}
      current={deskRoutes.units}
      state={state}
      actions={wide ? <>{actions}{enter}</> : actions}
      bar={!wide && <Bar>{enter}</Bar>}
      over={
        <>
          {sheet === 'enter' && <EnterSheet onClose={() => setSheet(undefined)} />}
          {sheet === 'import' && <ImportSheet onDone={state.reload} onClose={() => setSheet(undefined)} />}
        </>
      }
    >
      {({ units, total }) => (
        <Pane>
          <UnitTools {...asked} set={set} />
          {units.length > 0 && <List units={units} onOpen={({ id }) => openUnit(id)} />}
          {units.length === 0 && <NoneFound asked={asked.typed.trim() !== '' || asked.group !== 'any' || asked.grade !== 'any'} />}
          {total > 0 && <Pager page={asked.page} pageSize={pageSize} total={total} unit='家' onChange={page => set({ page })} />}
        </Pane>
      )}
    </DeskFrame>
  )
}

async function exportAll() {
  try {
    await openWorkbook(await cloud.unit.export({}))
  } catch (error) {
    const { code, message } = error as AppError
    toast(message, code === 'OFFLINE' ? 'offline' : 'alert')
  }
}

function NoneFound({ asked }: { asked: boolean }) {
  if (asked) return <Blank icon='search' title='没有这样的单位' detail='换个名称，或看看“全部”。' />
  return <Blank icon='building' title='还没有会员单位' detail='可以一家一家录入，也可以用表格一次导入。' />
}
