import { View } from '@tarojs/components'
import { Chips } from '../../components/chips/chips'
import { SearchBox } from '../../components/select/search-box'
import type { Figures, Filter } from './use-roster'

const filters: readonly { value: Filter; label: string; count?: keyof Figures }[] = [
  { value: 'all', label: '全部' },
  { value: 'registered', label: '已报名', count: 'registered' },
  { value: 'unpaid', label: '待缴费', count: 'unpaid' },
  { value: 'arrived', label: '已到', count: 'arrived' },
  { value: 'waitlisted', label: '候补', count: 'waitlisted' },
  { value: 'cancelled', label: '已退出' },
]

interface RosterToolsProps {
  figures: Figures
  filter: Filter
  onFilter: (filter: Filter) => void
  typed: string
  onType: (text: string) => void
}

/** Finds a person, or all of one kind. */
export function RosterTools({ figures, filter, onFilter, typed, onType }: RosterToolsProps) {
  const options = filters.map(({ value, label, count }) => ({ value, label: count ? `${label} ${figures[count]}` : label }))
  return (
    <View className='roster-tools'>
      <View className='roster-tools__search line'>
        <SearchBox value={typed} onChange={onType} placeholder='姓名、单位、手机尾号' />
      </View>
      <Chips single inset options={options} values={[filter]} onToggle={onFilter} />
    </View>
  )
}
