import { View } from '@tarojs/components'

import type { BankImport } from '../../../shared/contract/bank'
import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { besideWords, dayWords } from './words'

/** The latest workbooks that were taken in, and what was left out of each. */
export function ImportsPane({ imports, now }: { imports: readonly BankImport[]; now: Instant }) {
  return (
    <Pane title='最近导入'>
      {imports.map(each => (
        <Row
          key={each.id}
          airy
          title={<Words>{each.name || '银行流水'}</Words>}
          detail={<Dots items={[`${each.rows} 笔，${formatYuan(each.amount)} 元`, each.days && `${dayWords(each.days.from, now)}至${dayWords(each.days.to, now)}`]} />}
        >
          <View className='cap muted'><Dots items={[each.by, dayAndTime(each.at)]} /></View>
          {besideWords(each).map(words => <View key={words} className='cap muted'><Words>{words}</Words></View>)}
        </Row>
      ))}
    </Pane>
  )
}
