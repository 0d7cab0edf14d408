import { View } from '@tarojs/components'

import type { PayLine } from '../../../shared/contract/payment'
import { formatYuan } from '../../../shared/domain/money'
import { payWayNames, payWays } from '../../../shared/domain/paying-rules'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { filterNames, toPay, type PayFilter } from './sums'
import type { Paying } from './use-paying'

/** As they follow one another along the bar. */
const parts = ['paid', 'ready', 'unsigned', 'disputed'] as const satisfies readonly PayFilter[]

/** How far the money is, in one bar, and by which ways it went. */
export function PayProgress({ paying: { sums }, lines }: { paying: Paying; lines: readonly PayLine[] }) {
  const whole = sums.paid.net + toPay(sums).net
  if (whole === 0) return null
  const ways = payWays.map(way => {
    const paid = lines.filter(({ payment }) => payment?.way === way)
    return { way, people: paid.length, net: paid.reduce((sum, { net }) => sum + net, 0) }
  })
  return (
    <Pane pad title='发放进度' end={<Words size='sub' tone='ink2'>{`${Math.floor((sums.paid.net * 100) / whole)}%`}</Words>}>
      <View className='pay-bar'>
        {parts.filter(part => sums[part].net > 0).map(part => (
          <View key={part} className={`pay-bar__p pay-bar__p--${part}`} style={{ flex: `${sums[part].net} 1 0` }} />
        ))}
      </View>
      {parts.filter(part => sums[part].people > 0).map(part => (
        <View key={part} className='pay-key line sub'>
          <View className={`pay-key__i pay-bar__p--${part}`} />
          <View className='grow'>{spaced(`${filterNames[part]} ${sums[part].people} 人`)}</View>
          <View className='num'>{spaced(`${formatYuan(sums[part].net)} 元`)}</View>
        </View>
      ))}
      {sums.paid.people > 0 && (
        <View className='pay-ways'>
          {ways.filter(({ people }) => people > 0).map(({ way, people, net }) => (
            <Row key={way} name={payWayNames[way]} end={<Words tone='ink2'>{`${people} 人`}</Words>}>{`${formatYuan(net)} 元`}</Row>
          ))}
        </View>
      )}
    </Pane>
  )
}
