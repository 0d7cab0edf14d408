import { View } from '@tarojs/components'

import type { Instant } from '../../../shared/domain/instant'
import { useWide } from '../../components/desk/use-wide'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { deadlineWords, figuresOf, shortDeadline, type Commission } from './words'

interface CommissionListProps {
  commissions: readonly Commission[]
  now: Instant
  /** the one that stands beside the list */
  chosen?: string
  onOpen: (commission: Commission) => void
}

/** Commissions with how many took them on and delivered: a table on a wide screen, rows on a phone. */
export function CommissionList({ commissions, now, chosen, onOpen }: CommissionListProps) {
  const wide = useWide()
  if (commissions.length === 0) return null
  if (wide) return <Table roomy columns={columnsAt(now)} rows={commissions} keyOf={({ id }) => id} chosen={({ id }) => id === chosen} onTap={onOpen} minWidth={620} />
  return (
    <>
      {commissions.map(each => (
        <Row
          key={each.id}
          airy
          title={<Words strong>{each.subject}</Words>}
          detail={deadlineWords(each.deadline, now)}
          onTap={() => onOpen(each)}
        >
          <View className='ordered__line cap muted'>
            <Dots items={[whom(each), `接下 ${each.accepted.length} / ${each.pieces}`, `已交 ${figuresOf(each).delivered}`]} />
          </View>
          <Behind commission={each} />
        </Row>
      ))}
    </>
  )
}

const columnsAt = (now: Instant): Column<Commission>[] => [
  { key: 'subject', title: '题目', flex: 2, cell: ({ subject }) => <Words strong>{subject}</Words> },
  { key: 'deadline', title: '截止', flex: 1.5, cell: ({ deadline }) => <Words tone='ink2'>{shortDeadline(deadline, now)}</Words> },
  { key: 'offered', title: '约了', width: 76, right: true, cell: ({ offered }) => `${offered} 人` },
  { key: 'accepted', title: '接下', width: 72, right: true, cell: ({ accepted, pieces }) => `${accepted.length} / ${pieces}` },
  { key: 'delivered', title: '已交', width: 60, right: true, cell: each => figuresOf(each).delivered },
  { key: 'behind', title: '', width: 108, gap: true, cell: each => <Behind commission={each} /> },
]

const whom = ({ everyone, offered }: Commission) => (everyone ? `约全部 ${offered} 人` : `约 ${offered} 人`)

function Behind({ commission }: { commission: Commission }) {
  const { behind } = figuresOf(commission)
  return behind > 0 ? <View className='ordered__tag'><Tag tone='warn' icon='alert'>{`${behind} 人没交`}</Tag></View> : null
}
