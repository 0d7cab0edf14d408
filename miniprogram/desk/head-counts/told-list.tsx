import { dayAndTime } from '../../../shared/domain/instant'
import { useWide } from '../../components/desk/use-wide'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import type { Told } from './use-head-counts'

/** What units have told, beside whom they have registered. */
export function ToldList({ told }: { told: readonly Told[] }) {
  const wide = useWide()
  if (wide) return <Table columns={columns} rows={told} keyOf={({ unitId }) => unitId} roomy minWidth={820} />
  return (
    <>
      {told.map(each => (
        <Row
          key={each.unitId}
          airy
          title={<Words strong>{each.unitName}</Words>}
          detail={<Dots items={[`${each.by} ${dayAndTime(each.at)}`, `已报 ${each.registered}`, each.note]} />}
          end={<Words strong>{`${each.count} 人`}</Words>}
        />
      ))}
    </>
  )
}

const columns: Column<Told>[] = [
  { key: 'unit', title: '单位', flex: 2, cell: ({ unitName }) => <Words strong>{unitName}</Words> },
  { key: 'count', title: '告知人数', width: 96, right: true, cell: ({ count }) => String(count) },
  { key: 'registered', title: '已报名', width: 88, right: true, cell: ({ registered }) => String(registered) },
  { key: 'note', title: '备注', flex: 2, gap: true, cell: ({ note }) => <Words tone='ink2'>{note}</Words> },
  { key: 'by', title: '告知人', width: 96, cell: ({ by }) => <Words tone='ink2'>{by}</Words> },
  { key: 'at', title: '时间', width: 136, cell: ({ at }) => <Words tone='ink2'>{dayAndTime(at)}</Words> },
]
