import { formatYuan } from '../../../shared/domain/money'
import { Stat, Stats } from '../../components/stat/stat'
import { changeWords, movesWords, signed, type Reckoned } from './words'

/** What was earned, what would have been, and for how many it would differ. */
export function Figures({ answer: { total: { now, then, people }, officers, officersLeftOut } }: { answer: Reckoned }) {
  return (
    <Stats>
      <Stat name='原来应发' value={formatYuan(now.gross)} unit='元' detail={`税 ${formatYuan(now.tax)}，实发 ${formatYuan(now.net)}`} />
      <Stat name='试算应发' value={formatYuan(then.gross)} unit='元' tone='money' detail={`税 ${formatYuan(then.tax)}，实发 ${formatYuan(then.net)}`} />
      <Stat name='相差' value={signed(then.gross - now.gross)} unit='元' detail={changeWords(now.gross, then.gross)} />
      <Stat name='信息员' value={people} unit='人' detail={movesWords(officers, officersLeftOut)} />
    </Stats>
  )
}
