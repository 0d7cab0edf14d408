import { View } from '@tarojs/components'
import { useState } from 'react'

import type { LineRow } from '../../../shared/contract/remuneration'
import { dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { Why } from '../../components/why/why'
import { Part } from '../index/part'
import { NumbersSheet } from '../numbers-sheet'
import '../sheet.css'

/** An officer's pieces of the quarter, each with why it earns what it earns. */
export function OfficerSheet({ row, onClose }: { row: LineRow; onClose: () => void }) {
  const { me } = useMe()
  const [reading, setReading] = useState(false)
  const line = useCall(cloud.remuneration.line, { lineId: row.id })
  const { authorId, authorName, unitName, pieces, gross, tax, net } = row
  if (reading) return <NumbersSheet memberId={authorId} name={authorName} onClose={onClose} />
  return (
    <Popup open title={authorName} onClose={onClose}>
      <View className='sub muted'>{spaced(unitName)}</View>
      <View className='officer__sums sub ink2'>
        <Dots items={[`${pieces} 篇`, `应发 ${formatYuan(gross)} 元`, `代扣税 ${formatYuan(tax)} 元`, `实发 ${formatYuan(net)} 元`]} />
      </View>
      {hasRole(me, 'approver', 'treasurer', 'admin') && (
        <View className='sheet-rows'>
          <Row icon='lock' title='证件与账户' detail='查看完整号码，会留下记录并告诉本人' onTap={() => setReading(true)} />
        </View>
      )}
      <Part what='稿件' state={line}>
        {({ line: { articles } }) => articles.map(({ articleId, title, publishedAt, pricing, portion }) => (
          <View className='officer__piece' key={articleId}>
            <View className='line-base between'>
              <View className='grow'><Words>{title}</Words></View>
              <View className='officer__day'><Words size='cap' tone='muted' nowrap>{`${dayOf(publishedAt)}刊`}</Words></View>
            </View>
            <Why pricing={pricing} portion={portion} />
          </View>
        ))}
      </Part>
    </Popup>
  )
}
