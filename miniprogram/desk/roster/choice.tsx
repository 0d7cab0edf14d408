import { View } from '@tarojs/components'
import type { RosterRow } from '../../../shared/contract/roster'
import { Box } from '../../components/box/box'

/** Which people of the page are chosen. */
export interface Chosen {
  has: (row: RosterRow) => boolean
  toggle: (row: RosterRow) => void
}

/** A box inside a row that can be tapped itself: a tap on it is its own. */
export function Choice({ row, chosen }: { row: RosterRow; chosen: Chosen }) {
  return (
    <View className='roster-box' onClick={event => event.stopPropagation()}>
      <Box value={chosen.has(row)} label={`选择${row.name}`} onChange={() => chosen.toggle(row)} />
    </View>
  )
}
