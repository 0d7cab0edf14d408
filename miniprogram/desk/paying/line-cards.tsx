import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatYuan } from '../../../shared/domain/money'
import { Button } from '../../components/button/button'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { Choice } from './choice'
import type { PayListProps } from './lines-table'
import { PayStanding } from './standing'

/** So many are drawn at once: a phone is slow with hundreds. */
const atOnce = 30

/** The lines on a phone. */
export function PayCards({ paying, acts, onOpen }: PayListProps) {
  const { shown } = paying
  const [most, setMost] = useState(atOnce)
  return (
    <View>
      {shown.slice(0, most).map(line => (
        <Row
          key={line.id}
          airy
          top
          lead={acts && <Choice line={line} paying={paying} />}
          title={<Words>{line.authorName}</Words>}
          detail={
            <View>
              <View><Dots items={[line.unitName, line.tax > 0 && `扣税 ${formatYuan(line.tax)} 元`]} /></View>
              <PayStanding line={line} inline />
            </View>
          }
          end={<View className='pay-end'><Money fen={line.net} /><View className='cap'>实发</View></View>}
          label={`${line.authorName}，实发 ${formatYuan(line.net)} 元`}
          onTap={() => onOpen(line)}
        />
      ))}
      {shown.length > most && (
        <View className='pay-more'><Button kind='text' block onTap={() => setMost(most + atOnce)}>{`还有 ${shown.length - most} 人，再看 ${Math.min(atOnce, shown.length - most)} 人`}</Button></View>
      )}
    </View>
  )
}
