import { View } from '@tarojs/components'
import type { RosterRow } from '../../../shared/contract/roster'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { actNames, actsOn, isDanger, type About, type Act } from './acts'
import '../sheet.css'

interface BulkProps {
  rows: readonly RosterRow[]
  about: About
  onAct: (act: Act, rows: readonly RosterRow[]) => unknown
  onClear: () => void
}

/** In place of the table's tools while people are chosen: what can be done, and for how many of them. */
export function BulkStrip({ rows, about, onAct, onClear }: BulkProps) {
  return (
    <View className='roster-bulk' {...{ role: 'toolbar', 'aria-label': '对选中的人' }}>
      <Words>{`已选 ${rows.length} 人`}</Words>
      <Button kind='text' size='s' onTap={onClear}>清除</Button>
      <View className='grow' />
      {actsOn(rows, about).map(({ act, people }) => (
        <Button key={act} size='s' danger={isDanger(act)} onTap={() => onAct(act, people)}>{labelOf(act, people)}</Button>
      ))}
    </View>
  )
}

/** The same at the foot of a phone's page: the first act, and the way to the others. */
export function BulkBar({ rows, about, onAct, onMore }: Omit<BulkProps, 'onClear'> & { onMore: () => void }) {
  const [first] = actsOn(rows, about)
  return (
    <Bar>
      <Button block={!first} onTap={onMore}>{`已选 ${rows.length} 人`}</Button>
      {first && <Button kind='primary' block onTap={() => onAct(first.act, first.people)}>{labelOf(first.act, first.people)}</Button>}
    </Bar>
  )
}

/** Every act on a phone, one under the other. */
export function BulkSheet({ rows, about, onAct, onClear, onClose }: BulkProps & { onClose: () => void }) {
  const after = (act: () => unknown) => () => {
    onClose()
    act()
  }
  return (
    <Popup open title={`已选 ${rows.length} 人`} onClose={onClose}>
      <View className='sheet-rows'>
        {actsOn(rows, about).map(({ act, people }) => (
          <Row
            key={act}
            title={<Words tone={isDanger(act) ? 'bad' : undefined}>{labelOf(act, people)}</Words>}
            label={labelOf(act, people)}
            onTap={after(() => onAct(act, people))}
          />
        ))}
        <Row title='不选了' chevron={false} onTap={after(onClear)} />
      </View>
    </Popup>
  )
}

/** `催缴 1 人` */
const labelOf = (act: Act, people: readonly RosterRow[]) => `${actNames[act]} ${people.length} 人`
