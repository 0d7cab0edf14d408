import { View } from '@tarojs/components'

import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { Stat, Stats } from '../../components/stat/stat'
import { spaced } from '../../components/text/spaced'
import type { StatementAnswer } from './statement-tag'
import { comparedWith } from './words'

/** The quarter at a glance: as stated, or, before there is a statement, as published. */
export function Figures({ answer: { statement, current, previous, yearBefore } }: { answer: StatementAnswer }) {
  const gross = (
    <View>
      <View>{spaced(comparedWith('上季', previous.gross, current.gross))}</View>
      <View>{spaced(comparedWith('去年同季', yearBefore.gross, current.gross))}</View>
    </View>
  )
  return (
    <Stats>
      <Stat name='应发合计' value={formatYuan(current.gross)} unit='元' tone='money' detail={gross} />
      <Stat name='实发合计' value={formatYuan(current.net)} unit='元' detail={`代扣税 ${formatYuan(current.tax)} 元`} />
      <Stat name='刊发稿件' value={current.pieces} unit='篇' detail={`${formatCount(current.characters)} 字`} />
      {statement?.status === 'approved' ? (
        <Signed lines={statement.lines} />
      ) : (
        <Stat name='信息员' value={current.people} unit='人' detail={`${current.byUnit.length} 个单位`} />
      )}
    </Stats>
  )
}

function Signed({ lines }: Pick<NonNullable<StatementAnswer['statement']>, 'lines'>) {
  const count = (...states: (typeof lines)[number]['state'][]) => lines.filter(({ state }) => states.includes(state)).length
  const [open, disputed] = [count('open', 'reminded'), count('disputed')]
  const words = [open > 0 && `${open} 人未签`, disputed > 0 && `${disputed} 人有疑问`].filter(Boolean).join('，')
  return <Stat name='已签收' value={count('signed', 'paid')} unit='人' detail={words || '都已签收'} />
}
