import { gradeNames } from '../../../shared/domain/unit-words'
import type { UnitRow } from '../../../shared/contract/unit'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { OfficersWords, StateTag } from './words'

export interface UnitListProps {
  units: readonly UnitRow[]
  onOpen: (unit: UnitRow) => void
}

/** The units on a wide screen. */
export function UnitTable({ units, onOpen }: UnitListProps) {
  return <Table columns={columns} rows={units} keyOf={({ id }) => id} onTap={onOpen} roomy minWidth={1000} />
}

const columns: Column<UnitRow>[] = [
  { key: 'name', title: '单位', flex: 2, cell: ({ name }) => <Words strong>{name}</Words> },
  {
    key: 'code',
    title: '统一社会信用代码',
    width: 196,
    cell: ({ creditCode }) => <Words tone={creditCode ? 'ink2' : 'muted'}>{creditCode || '未登记'}</Words>,
  },
  { key: 'grade', title: '级别', width: 96, cell: ({ grade }) => <Words>{gradeNames[grade]}</Words> },
  { key: 'term', title: '届次', width: 88, cell: ({ term }) => <Words tone='ink2'>{term}</Words> },
  { key: 'region', title: '地区', flex: 1, cell: ({ region }) => <Words tone='ink2'>{region}</Words> },
  { key: 'officers', title: '信息员', width: 112, cell: unit => <OfficersWords unit={unit} /> },
  { key: 'state', title: '状态', width: 104, cell: unit => <StateTag unit={unit} /> },
  { key: 'more', title: '', width: 56, right: true, cell: () => <Words tone='brand'>详情</Words> },
]
