import { View } from '@tarojs/components'

import type { PayLine } from '../../../shared/contract/payment'
import { formatYuan } from '../../../shared/domain/money'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { labelOf, type actsOn, type BulkAct } from './bulk-acts'
import '../sheet.css'

interface BulkProps {
  chosen: readonly PayLine[]
  acts: ReturnType<typeof actsOn>
  onAct: (act: BulkAct, lines: readonly PayLine[]) => unknown
  onClear: () => void
}

const chosenWords = (chosen: readonly PayLine[]) => `已选 ${chosen.length} 人，${formatYuan(chosen.reduce((sum, { net }) => sum + net, 0))} 元`

/** In place of the table's tools while people are chosen: what can be done, and for how many of them. */
export function BulkStrip({ chosen, acts, onAct, onClear }: BulkProps) {
  return (
    <View className='pay-bulk' {...{ role: 'toolbar', 'aria-label': '对选中的人' }}>
      <Words nowrap>{chosenWords(chosen)}</Words>
      <Button kind='text' size='s' onTap={onClear}>清除</Button>
      <View className='grow' />
      {acts.length === 0 && <Words size='sub' tone='muted'>选中的人现在不能发放，点开看缺什么</Words>}
      {acts.map(each => <Button key={each.act} size='s' onTap={() => onAct(each.act, each.lines)}>{labelOf(each)}</Button>)}
    </View>
  )
}

/** The same at the foot of a phone's page. */
export function BulkBar({ chosen, onMore, onClear }: Pick<BulkProps, 'chosen' | 'onClear'> & { onMore: () => void }) {
  return (
    <Bar>
      <Button onTap={onClear}>不选了</Button>
      <Button kind='primary' block onTap={onMore}>{`处理选中的 ${chosen.length} 人`}</Button>
    </Bar>
  )
}

/** What can be done, on a phone one under the other. */
export function BulkSheet({ chosen, acts, onAct, onClose }: Omit<BulkProps, 'onClear'> & { onClose: () => void }) {
  return (
    <Popup open title={chosenWords(chosen)} onClose={onClose}>
      <View className='sheet-rows'>
        {acts.map(each => (
          <Row
            key={each.act}
            title={labelOf(each)}
            onTap={() => {
              onClose()
              void onAct(each.act, each.lines)
            }}
          />
        ))}
        {acts.length === 0 && <Row title='选中的人现在不能发放' detail='点开名字，看还缺什么' />}
      </View>
    </Popup>
  )
}
