import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { Stat, Stats } from '../../components/stat/stat'
import { acceptedRate, beforeName, comparedWith, type YearAnswer } from './words'

/** The year at a glance. */
export function Figures({ answer }: { answer: YearAnswer }) {
  const { figures: { total, before }, decided } = answer
  const rate = acceptedRate(decided)
  return (
    <Stats>
      <Stat name='刊发稿件' value={total.pieces} unit='篇' detail={comparedWith(beforeName(answer), before.pieces, total.pieces)} />
      <Stat name='字数' value={total.characters} unit='字' detail={total.pieces > 0 && `平均 ${formatCount(Math.round(total.characters / total.pieces))} 字一篇`} />
      <Stat name='稿酬' value={formatYuan(total.gross)} unit='元' tone='money' detail={`${total.people} 人，${total.units} 个单位`} />
      <Stat
        name='采用率'
        value={rate === null ? '–' : rate}
        unit={rate === null ? undefined : '%'}
        detail={`投 ${decided.submitted} 篇，采用 ${decided.accepted}${decided.open > 0 ? `，在办 ${decided.open}` : ''}`}
      />
    </Stats>
  )
}
