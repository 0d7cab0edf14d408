import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatYuan } from '../../../shared/domain/money'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { Choice } from './choice'
import type { LineListProps } from './lines-table'
import { Standing } from './standing'

/** So many are drawn at once: a phone is slow with hundreds. */
const atOnce = 30

/** The lines on a phone, and the few that stand apart on any screen. */
export function LineCards({ rows, status, chosen, onOpen }: LineListProps) {
  const [most, setMost] = useState(atOnce)
  return (
    <View>
      {rows.slice(0, most).map(line => (
        <Row
          key={line.id}
          airy
          top
          lead={chosen && <Choice line={line} chosen={chosen} />}
          title={<Words>{line.authorName}</Words>}
          detail={
            <View>
              <View><Dots items={[line.unitName, `${line.pieces} 篇`]} /></View>
              <View><Dots items={[`应发 ${formatYuan(line.gross)} 元`, `代扣税 ${formatYuan(line.tax)} 元`]} /></View>
              <Standing line={line} status={status} />
            </View>
          }
          end={<View className='stated__net-end'><Money fen={line.net} /><View className='cap'>实发</View></View>}
          label={`${line.authorName}，实发 ${formatYuan(line.net)} 元`}
          onTap={() => onOpen(line)}
        />
      ))}
      {rows.length > most && (
        <View className='stated__more'><Button kind='text' block onTap={() => setMost(most + atOnce)}>{`还有 ${rows.length - most} 人，再看 ${Math.min(atOnce, rows.length - most)} 人`}</Button></View>
      )}
    </View>
  )
}
