import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { Stat, Stats } from '../../components/stat/stat'
import type { StatementAnswer } from './statement-tag'
import { comparedWith } from './words'

/** The quarter at a glance: as stated, or, before there is a statement, as published. */
export function Figures({ answer: { current, previous } }: { answer: StatementAnswer }) {
  return (
    <Stats>
      <Stat name='应发合计' value={formatYuan(current.gross)} unit='元' tone='money' detail={comparedWith(previous.gross, current.gross)} />
      <Stat name='实发合计' value={formatYuan(current.net)} unit='元' detail={`代扣税 ${formatYuan(current.tax)} 元`} />
      <Stat name='刊发稿件' value={current.pieces} unit='篇' detail={`${formatCount(current.characters)} 字`} />
      <Stat name='信息员' value={current.people} unit='人' detail={`${current.byUnit.length} 个单位`} />
    </Stats>
  )
}
