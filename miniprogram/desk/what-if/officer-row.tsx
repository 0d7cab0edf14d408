import { View } from '@tarojs/components'

import { formatYuan } from '../../../shared/domain/money'
import { gainOf, type OfficerBeside } from '../../../shared/domain/what-if'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { signed } from './words'

/** An officer where there is no room for a table. */
export function OfficerRow({ officer }: { officer: OfficerBeside }) {
  const { authorName, unitName, pieces, now, then } = officer
  return (
    <Row
      airy
      title={<Words>{authorName}</Words>}
      detail={
        <View>
          <View><Dots items={[unitName, `${pieces} 篇`]} /></View>
          <View><Dots items={[`原来 ${formatYuan(now.gross)} 元`, `试算 ${formatYuan(then.gross)} 元`]} /></View>
        </View>
      }
      end={<View className='try-gain num'>{spaced(`${signed(gainOf(officer))} 元`)}</View>}
    />
  )
}
