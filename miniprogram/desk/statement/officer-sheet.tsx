import { View } from '@tarojs/components'

import type { StatementLine } from '../../../shared/contract/remuneration'
import { dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { Popup } from '../../components/popup/popup'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { Why } from '../../components/why/why'

/** An officer's pieces of the quarter, each with why it earns what it earns. */
export function OfficerSheet({ line, onClose }: { line: StatementLine | undefined; onClose: () => void }) {
  if (!line) return null
  const { authorName, unitName, pieces, gross, tax, net, articles } = line
  return (
    <Popup open title={authorName} onClose={onClose}>
      <View className='sub muted'>{spaced(unitName)}</View>
      <View className='officer__sums sub ink2'>
        <Dots items={[`${pieces} 篇`, `应发 ${formatYuan(gross)} 元`, `代扣税 ${formatYuan(tax)} 元`, `实发 ${formatYuan(net)} 元`]} />
      </View>
      {articles.map(({ articleId, title, publishedAt, pricing }) => (
        <View className='officer__piece' key={articleId}>
          <View className='line-base between'>
            <View className='grow'><Words>{title}</Words></View>
            <View className='officer__day'><Words size='cap' tone='muted' nowrap>{`${dayOf(publishedAt)}刊`}</Words></View>
          </View>
          <Why pricing={pricing} />
        </View>
      ))}
    </Popup>
  )
}
