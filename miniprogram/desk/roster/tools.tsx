import { ScrollView, View } from '@tarojs/components'
import { Chips } from '../../components/chips/chips'
import { useWide } from '../../components/desk/use-wide'
import { SearchBox } from '../../components/select/search-box'
import { Select } from '../../components/select/select'
import { Words } from '../../components/text/words'
import type { Figures, Filters, Roster } from './use-roster'

type Of<K extends keyof Filters> = NonNullable<Filters[K]>

interface RosterToolsProps {
  activity: Roster['activity']
  figures: Figures | undefined
  filters: Filters
  onFilter: (some: Filters) => void
  typed: string
  onType: (text: string) => void
  total: number
}

/** Finds a person, or all of one kind. */
export function RosterTools({ activity, figures, filters, onFilter, typed, onType, total }: RosterToolsProps) {
  const wide = useWide()
  const statuses = statusOptions(activity, figures)
  const selects = <Selects activity={activity} figures={figures} filters={filters} onFilter={onFilter} />
  const search = (
    <View className='roster-tools__search line'>
      <SearchBox value={typed} onChange={onType} placeholder='姓名、单位、手机尾号' />
    </View>
  )
  if (wide) {
    return (
      <View className='roster-tools'>
        {search}
        <Select label='状态' options={statuses} value={filters.status!} onChange={status => onFilter({ status })} />
        {selects}
        <View className='grow' />
        <Words tone='muted' size='sub'>{`共 ${total} 人`}</Words>
      </View>
    )
  }
  return (
    <View className='roster-tools'>
      {search}
      <Chips single inset options={statuses} values={[filters.status!]} onToggle={status => onFilter({ status })} />
      <ScrollView scrollX className='roster-tools__more'>
        <View className='line'>{selects}</View>
      </ScrollView>
    </View>
  )
}

function statusOptions({ approval }: Roster['activity'], figures: Figures | undefined): { value: Of<'status'>; label: string }[] {
  const all = figures?.all
  const counted = (label: string, count: number | undefined) => (count ? `${label} ${count}` : label)
  return [
    { value: 'all', label: '全部' },
    ...(approval || all?.pending ? [{ value: 'pending' as const, label: counted('待审核', all?.pending) }] : []),
    { value: 'registered', label: counted('已报名', all?.taken) },
    ...(all?.offered ? [{ value: 'offered' as const, label: counted('待确认', all?.offered) }] : []),
    { value: 'waitlisted', label: counted('候补', all?.waiting) },
    { value: 'arrived', label: counted('已到', all?.arrived) },
    { value: 'absent', label: '未到' },
    { value: 'cancelled', label: '已退出' },
    ...(approval ? [{ value: 'rejected' as const, label: '未通过' }] : []),
  ]
}

const fees: { value: Of<'fee'>; label: string }[] = [
  { value: 'all', label: '缴费：全部' },
  { value: 'unpaid', label: '缴费：待缴' },
  { value: 'voucher', label: '缴费：待核款' },
  { value: 'paid', label: '缴费：已缴' },
]
const invoices: { value: Of<'invoice'>; label: string }[] = [
  { value: 'all', label: '发票：全部' },
  { value: 'open', label: '发票：待开' },
  { value: 'issued', label: '发票：已开' },
]
const rooms: { value: Of<'room'>; label: string }[] = [
  { value: 'all', label: '住宿：全部' },
  { value: 'open', label: '住宿：未排房' },
  { value: 'single', label: '住宿：单间' },
  { value: 'shared', label: '住宿：合住' },
]

function Selects({ activity, figures, filters, onFilter }: Pick<RosterToolsProps, 'activity' | 'figures' | 'filters' | 'onFilter'>) {
  const units = [
    { value: '', label: '全部单位' },
    ...(figures?.units ?? []).map(({ unitId, unitName }) => ({ value: unitId, label: unitName || '未登记单位' })),
  ]
  const teams = [{ value: '', label: '全部队伍' }, ...(figures?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))]
  const charged = activity.fee > 0 || Boolean(figures && figures.all.paid + figures.all.unpaid > 0)
  return (
    <>
      <Select label='单位' options={units} value={filters.unitId ?? ''} onChange={unitId => onFilter({ unitId: unitId || undefined })} />
      {activity.forTeams && (
        <Select label='队伍' options={teams} value={filters.teamId ?? ''} onChange={teamId => onFilter({ teamId: teamId || undefined })} />
      )}
      {charged && <Select label='缴费' options={fees} value={filters.fee!} onChange={fee => onFilter({ fee })} />}
      {Boolean(figures?.all.invoices) && (
        <Select label='发票' options={invoices} value={filters.invoice!} onChange={invoice => onFilter({ invoice })} />
      )}
      {activity.hasRooms && <Select label='住宿' options={rooms} value={filters.room!} onChange={room => onFilter({ room })} />}
    </>
  )
}
