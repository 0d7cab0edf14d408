import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterRow } from '../../../shared/contract/roster'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { actNames, actsOn, type About, type Act } from './acts'

interface BulkProps {
  rows: readonly RosterRow[]
  about: About
  onAct: (act: Act, rows: readonly RosterRow[]) => unknown
  onClear: () => void
}

const isDanger = (act: Act) => act === 'end' || act === 'reject'

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

/** The same at the foot of a phone's page: the first act, the others on a sheet. */
export function BulkBar({ rows, about, onAct, onClear }: BulkProps) {
  const [open, setOpen] = useState(false)
  const acts = actsOn(rows, about)
  const [first, ...others] = acts
  const doAct = (act: Act, people: readonly RosterRow[]) => {
    setOpen(false)
    return onAct(act, people)
  }
  return (
    <>
      <Bar>
        <Button onTap={() => setOpen(true)}>{`已选 ${rows.length} 人`}</Button>
        {first && <Button kind='primary' block onTap={() => doAct(first.act, first.people)}>{labelOf(first.act, first.people)}</Button>}
      </Bar>
      <Popup open={open} title={`已选 ${rows.length} 人`} onClose={() => setOpen(false)}>
        <View className='sheet-rows'>
          {others.map(({ act, people }) => (
            <Row key={act} title={<Words tone={isDanger(act) ? 'bad' : undefined}>{labelOf(act, people)}</Words>} label={labelOf(act, people)} onTap={() => doAct(act, people)} />
          ))}
          <Row
            title='不选了'
            chevron={false}
            onTap={() => {
              setOpen(false)
              onClear()
            }}
          />
        </View>
      </Popup>
    </>
  )
}

/** `催缴 1 人` */
const labelOf = (act: Act, people: readonly RosterRow[]) => `${actNames[act]} ${people.length} 人`
