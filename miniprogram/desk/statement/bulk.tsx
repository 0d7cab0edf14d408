import { View } from '@tarojs/components'

import type { LineRow } from '../../../shared/contract/remuneration'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { actNames, decisionsOn, type DecisionAct } from './decisions'
import '../sheet.css'

export interface DecideProps {
  /** those that are chosen */
  lines: readonly LineRow[]
  onAct: (act: DecisionAct, lines: readonly LineRow[]) => unknown
  onClear: () => void
}

/** In place of the table's tools while people are chosen: what can be decided, and for how many of them. */
export function BulkStrip({ lines, onAct, onClear }: DecideProps) {
  return (
    <View className='stated-bulk' {...{ role: 'toolbar', 'aria-label': '对选中的人' }}>
      <Words nowrap>{`已选 ${lines.length} 人`}</Words>
      <Button kind='text' size='s' onTap={onClear}>清除</Button>
      <View className='grow' />
      {decisionsOn(lines).map(each => (
        <Button key={each.act} size='s' onTap={() => onAct(each.act, each.lines)}>{labelOf(each.act, each.lines)}</Button>
      ))}
    </View>
  )
}

/** The same at the foot of a phone's page. */
export function BulkBar({ lines, onMore, onClear }: Omit<DecideProps, 'onAct'> & { onMore: () => void }) {
  return (
    <Bar>
      <Button onTap={onClear}>不选了</Button>
      <Button kind='primary' block onTap={onMore}>{`处理选中的 ${lines.length} 人`}</Button>
    </Bar>
  )
}

/** What can be decided, on a phone one under the other. */
export function BulkSheet({ lines, onAct, onClose }: Omit<DecideProps, 'onClear'> & { onClose: () => void }) {
  return (
    <Popup open title={`已选 ${lines.length} 人`} onClose={onClose}>
      <View className='sheet-rows'>
        {decisionsOn(lines).map(each => (
          <Row
            key={each.act}
            title={labelOf(each.act, each.lines)}
            onTap={() => {
              onClose()
              onAct(each.act, each.lines)
            }}
          />
        ))}
      </View>
    </Popup>
  )
}

/** `结转到下季 2 人` */
const labelOf = (act: DecisionAct, lines: readonly LineRow[]) => `${actNames[act]} ${lines.length} 人`
