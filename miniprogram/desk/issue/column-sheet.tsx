import { useEffect, useState } from 'react'

import { addColumn, columnLimits, columnNameProblem, removeColumn, renameColumn, stepColumn, type Column } from '../../../shared/domain/issue-layout'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'

interface ColumnSheetProps {
  columns: readonly Column[]
  /** which one; `columns.length` is a new one, null none */
  at: number | null
  onArrange: (columns: readonly Column[]) => void
  onClose: () => void
}

/** A column's name and place; or a new column. */
export function ColumnSheet({ columns, at, onArrange, onClose }: ColumnSheetProps) {
  const column = at === null ? undefined : columns[at]
  const [name, setName] = useState('')
  useEffect(() => setName(column?.name ?? ''), [at, column?.name])
  if (at === null) return null
  const problem = columnNameProblem(columns, name, at)
  const full = !column && columns.length >= columnLimits.columns ? `最多 ${columnLimits.columns} 个栏目` : null

  const change = (changed: readonly Column[]) => {
    onArrange(changed)
    onClose()
  }
  const save = () => (name.trim() === column?.name ? onClose() : change(column ? renameColumn(columns, at, name) : addColumn(columns, name)))

  return (
    <Popup
      open
      title={column ? '改栏目' : '新栏目'}
      onClose={onClose}
      foot={<Bar plain><Button block kind='primary' off={full ?? problem ?? undefined} onTap={save}>{column ? '改好了' : '加这个栏目'}</Button></Bar>}
    >
      <Card>
        <TextField label='栏目名' value={name} error={name === (column?.name ?? '') ? null : problem} onChange={setName} maxLength={30} />
      </Card>
      {column && columns.length > 1 && (
        <Bar plain>
          {at > 0 && <Button onTap={() => change(stepColumn(columns, at, -1))}>上移</Button>}
          {at < columns.length - 1 && <Button onTap={() => change(stepColumn(columns, at, 1))}>下移</Button>}
          <Button danger block onTap={() => change(removeColumn(columns, at))}>{column.articleIds.length > 0 ? `删去，${column.articleIds.length} 篇移到“${columns[at === 0 ? 1 : 0]!.name}”` : '删去'}</Button>
        </Bar>
      )}
    </Popup>
  )
}
