import { View } from '@tarojs/components'
import type { PersonRow } from '../../../shared/contract/member'
import { Box } from '../../components/box/box'
import { Card } from '../../components/card/card'
import { useWide } from '../../components/desk/use-wide'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { openPerson } from '../routes'
import { StandingTag, officesInWords } from './words'

interface PeopleListProps {
  rows: readonly PersonRow[]
  /** those that wait for a word can be chosen; nobody, without */
  chosen?: { has: (row: PersonRow) => boolean; toggle: (row: PersonRow) => void }
}

/** People as a table on a wide screen, as rows on a phone. */
export function PeopleList(props: PeopleListProps) {
  const wide = useWide()
  return wide ? <PeopleTable {...props} /> : <PeopleRows {...props} />
}

function PeopleTable({ rows, chosen }: PeopleListProps) {
  const box: Column<PersonRow> = { key: 'box', title: '', width: 36, cell: row => <Choice row={row} chosen={chosen} /> }
  return (
    <Table
      roomy
      columns={chosen && rows.some(isWaiting) ? [box, ...columns] : columns}
      rows={rows}
      keyOf={({ id }) => id}
      chosen={row => Boolean(chosen?.has(row))}
      onTap={({ id }) => openPerson(id)}
      minWidth={900}
    />
  )
}

const columns: readonly Column<PersonRow>[] = [
  { key: 'name', title: '姓名', flex: 1, cell: ({ name }) => <Words strong>{name}</Words> },
  { key: 'unit', title: '单位', flex: 2, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
  { key: 'department', title: '部门职务', flex: 1.2, cell: ({ department }) => <Words tone='ink2'>{department}</Words> },
  { key: 'phone', title: '手机', width: 132, cell: ({ phone }) => <Words tone='ink2'>{phone}</Words> },
  { key: 'offices', title: '身份', flex: 1.2, cell: row => <Words tone='ink2'>{officesInWords(row)}</Words> },
  { key: 'wechat', title: '微信', width: 84, cell: ({ bound }) => <Words tone={bound ? 'ink2' : 'muted'}>{bound ? '已绑定' : '未打开过'}</Words> },
  { key: 'standing', title: '单位确认', width: 132, cell: row => <StandingTag {...row} /> },
  { key: 'more', title: '', width: 56, right: true, cell: () => <Words tone='brand'>详情</Words> },
]

function PeopleRows({ rows, chosen }: PeopleListProps) {
  return (
    <Card>
      {rows.map(row => (
        <Row
          key={row.id}
          airy
          lead={chosen && isWaiting(row) && <Choice row={row} chosen={chosen} />}
          title={<Words strong>{row.name}</Words>}
          detail={<View className='people-detail'><Dots items={[row.unitName, officesInWords(row), !row.bound && '未打开过']} /></View>}
          end={row.standing !== 'confirmed' && <StandingTag {...row} />}
          label={`${row.name}，${row.unitName}`}
          onTap={() => openPerson(row.id)}
        />
      ))}
    </Card>
  )
}

/** A box inside a row that can be tapped itself: a tap on it is its own. */
function Choice({ row, chosen }: { row: PersonRow } & Pick<PeopleListProps, 'chosen'>) {
  if (!chosen || !isWaiting(row)) return null
  return (
    <View className='people-box' onClick={event => event.stopPropagation()}>
      <Box value={chosen.has(row)} label={`选择${row.name}`} onChange={() => chosen.toggle(row)} />
    </View>
  )
}

export const isWaiting = ({ standing }: PersonRow) => standing === 'awaiting'
