import type { ActivitySummary } from '../../../shared/contract/activity'
import { kindNames } from '../../../shared/domain/activity-words'
import { dateKey, dayRange, deadline, type Instant } from '../../../shared/domain/instant'
import { Pane } from '../../components/desk/pane'
import { Money } from '../../components/money/money'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { PhaseTag } from '../phase-tag'
import type { ActivityListProps } from './activity-rows'

/** The activities on a wide screen. */
export function ActivityTable({ now, activities, onOpen }: ActivityListProps) {
  return (
    <Pane>
      <Table columns={columnsOf(now)} rows={activities} keyOf={({ id }) => id} onTap={onOpen} roomy minWidth={1036} />
    </Pane>
  )
}

const columnsOf = (now: Instant): Column<ActivitySummary>[] => [
  { key: 'days', title: '日期', width: 190, cell: each => <Words>{days(each, now)}</Words> },
  { key: 'title', title: '名称', flex: 2.4, cell: ({ title }) => <Words strong>{title}</Words> },
  { key: 'kind', title: '类型', width: 72, cell: ({ kind }) => <Words tone='ink2'>{kindNames[kind]}</Words> },
  { key: 'phase', title: '状态', width: 128, cell: ({ phase }) => <PhaseTag phase={phase} /> },
  { key: 'taken', title: '报名', width: 108, right: true, cell: ({ taken, seats }) => `${taken} / ${seats}` },
  { key: 'pending', title: '待审核', width: 76, right: true, cell: ({ pending }) => pending },
  { key: 'waiting', title: '候补', width: 72, right: true, cell: ({ waiting }) => waiting },
  { key: 'fee', title: '费用（元）', width: 108, right: true, cell: ({ fee }) => (fee > 0 ? <Money fen={fee} unit={null} /> : '免费') },
  {
    key: 'closes',
    title: '报名截止',
    gap: true,
    width: 160,
    cell: ({ registrationClosesAt }) => <Words tone='ink2'>{deadline(registrationClosesAt)}</Words>,
  },
]

/** With the year where it is not this one. */
function days({ startsAt, endsAt }: ActivitySummary, now: Instant) {
  const year = dateKey(startsAt).slice(0, 4)
  const range = dayRange(startsAt, endsAt)
  return year === dateKey(now).slice(0, 4) || range.startsWith(year) ? range : `${year}年${range}`
}
