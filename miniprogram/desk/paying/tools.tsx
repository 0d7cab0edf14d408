import { View } from '@tarojs/components'

import { Chips } from '../../components/chips/chips'
import { SearchBox } from '../../components/select/search-box'
import { filterNames, type PayFilter } from './sums'
import type { Paying } from './use-paying'

/** From here on one looks for a name rather than through the list. */
const searchable = 10

const filters = Object.keys(filterNames) as PayFilter[]

/** Finds a person, or all who are as far. */
export function PayTools({ paying: { sums, filter, show, typed, setTyped } }: { paying: Paying }) {
  const options = filters
    .filter(value => value === 'all' || value === filter || sums[value].people > 0)
    .map(value => ({ value, label: value === 'all' ? filterNames.all : `${filterNames[value]} ${sums[value].people}` }))
  return (
    <View className='pay-tools'>
      {sums.all.people > searchable && <View className='pay-tools__search'><SearchBox value={typed} onChange={setTyped} placeholder='姓名、单位' /></View>}
      <Chips single inset options={options} values={[filter]} onToggle={show} />
    </View>
  )
}
