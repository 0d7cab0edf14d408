import { View } from '@tarojs/components'

import type { PayLine } from '../../../shared/contract/payment'
import { dayOf } from '../../../shared/domain/instant'
import { payWayNames } from '../../../shared/domain/paying-rules'
import { Icon, type IconName } from '../../components/icon/icon'
import { cx } from '../../components/cx'
import { Words } from '../../components/text/words'
import { filterNames, filterOf, type PayFilter } from './sums'

const looks: Readonly<Record<Exclude<PayFilter, 'all'>, { icon: IconName; color: 'brand' | 'success' | 'warning' | 'danger' | 'ink-3'; tone: 'brand' | 'ok' | 'warn' | 'bad' | 'muted' }>> = {
  unsigned: { icon: 'clock', color: 'warning', tone: 'warn' },
  ready: { icon: 'pen', color: 'brand', tone: 'brand' },
  disputed: { icon: 'alert', color: 'danger', tone: 'bad' },
  paid: { icon: 'check', color: 'success', tone: 'ok' },
  held: { icon: 'minus', color: 'ink-3', tone: 'muted' },
}

/** How far one line is, and since when: one under the other, or `inline`. */
export function PayStanding({ line, inline }: { line: PayLine; inline?: boolean }) {
  const filter = filterOf(line)
  const { icon, color, tone } = looks[filter]
  return (
    <View className={cx(inline && 'line')}>
      <View className='pay-standing line'>
        <Icon name={icon} size={16} color={color} />
        <Words tone={tone} nowrap>{line.state === 'settled' ? '不发结清' : filterNames[filter]}</Words>
      </View>
      <Words size='cap' tone='muted' nowrap>{sinceWords(line)}</Words>
    </View>
  )
}

function sinceWords({ state, payment, signedAt, remindedAt, own, dispute }: PayLine): string {
  if (payment) return `${payWayNames[payment.way]} ${dayOf(payment.at)}`
  if (state === 'signed') return own ? '本人的，由别人发放' : `${dayOf(signedAt ?? 0)}签收`
  if (state === 'reminded') return remindedAt === null ? '已催签' : `${dayOf(remindedAt)}催过`
  if (state === 'disputed') return '等答复'
  return dispute?.answer ? '疑问已答复' : ''
}
