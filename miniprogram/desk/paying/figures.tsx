import { formatYuan } from '../../../shared/domain/money'
import { Stat, Stats } from '../../components/stat/stat'
import { toPay } from './sums'
import type { Paying } from './use-paying'

/** How much is paid and how much is not, and whom that waits for. */
export function PayFigures({ paying: { sums, show } }: { paying: Paying }) {
  const rest = toPay(sums)
  return (
    <Stats>
      <Stat name='待发放' value={formatYuan(rest.net)} unit='元' tone='money' detail={`${rest.people} 人`} />
      <Stat name='已发放' value={formatYuan(sums.paid.net)} unit='元' detail={`${sums.paid.people} 人`} onTap={() => show('paid')} />
      <Stat name='待签收' value={sums.unsigned.people} unit='人' detail={`${formatYuan(sums.unsigned.net)} 元`} onTap={() => show('unsigned')} />
      <Stat name='有疑问' value={sums.disputed.people} unit='人' tone={sums.disputed.people > 0 ? 'warn' : undefined} detail={`${formatYuan(sums.disputed.net)} 元`} onTap={() => show('disputed')} />
    </Stats>
  )
}
