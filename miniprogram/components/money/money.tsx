import { Text } from '@tarojs/components'

import { formatYuan, type Fen } from '../../../shared/domain/money'
import { cx } from '../cx'
import './money.css'

interface MoneyProps {
  fen: Fen
  /** the amount that the person is to confirm: ochre. Lines of a table stay in ink, their sum is ochre */
  confirm?: boolean
  /** 20 px in the bar at the foot, 28 on the desk's panels, 36 as the one large number of a page */
  size?: 'm' | 'l' | 'xl'
  /** “元”, or “元/人”; `null` where the column says it */
  unit?: string | null
}

/** An amount in yuan. */
export function Money({ fen, confirm, size, unit = '元' }: MoneyProps) {
  return (
    <Text className={cx('money', size && `money--${size}`)}>
      <Text className={cx('money__n num', confirm && 'c-money')}>{formatYuan(fen)}</Text>
      {unit !== null && <Text className='money__u'>{unit}</Text>}
    </Text>
  )
}
