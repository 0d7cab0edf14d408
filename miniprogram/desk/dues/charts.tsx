import { View } from '@tarojs/components'

import type { Output } from '../../../shared/contract/call'
import type { dues } from '../../../shared/contract/dues'
import { formatYuan } from '../../../shared/domain/money'
import { gradeNames } from '../../../shared/domain/unit-words'
import { Bars, BarsLegend } from '../../components/bars/bars'
import { Pane } from '../../components/desk/pane'
import { spaced } from '../../components/text/spaced'
import { curvePicture } from '../curve-picture'

/** Years that stand side by side. */
const mostYears = 5

type Overview = Output<typeof dues.calls.overview>

/** How the years compare, when the money came in, and how far each grade is. */
export function Charts({ year, overview: { years, months, byGrade } }: { year: string; overview: Overview }) {
  if (years.length === 0) return null
  return (
    <>
      <Pane pad title='历年收缴' end={<BarsLegend now='已缴' before='应缴' />}>
        <View className='dues-unit cap muted'>单位：元</View>
        <Bars groups={years.slice(-mostYears).map(each => ({ name: `${each.year}`, now: each.paid, before: each.billed }))} format={formatYuan} />
      </Pane>
      {months.some(amount => amount > 0) && (
        <Pane pad title={`${year} 年各月到账`}>
          <View className='sub ink2'>{spaced(busiest(months))}</View>
          <View className='dues-curve' style={{ backgroundImage: curvePicture(months) }} />
          <View className='dues-months num'>{['1 月', '6 月', '12 月'].map(month => <View key={month}>{spaced(month)}</View>)}</View>
        </Pane>
      )}
      {byGrade.length > 0 && (
        <Pane pad title={`${year} 年各级别`}>
          {byGrade.map(({ grade, units, settled, billed, paid }) => (
            <View key={grade} className='dues-grade'>
              <View className='dues-grade__head'>
                <View className='grow'>{gradeNames[grade]}</View>
                <View className='sub ink2'>{spaced(`缴清 ${settled} / ${units} 个`)}</View>
              </View>
              <View className='dues-track'><View className='dues-track__fill' style={{ width: `${billed > 0 ? Math.floor((paid / billed) * 100) : 100}%` }} /></View>
              <View className='cap muted'>{spaced(`已缴 ${formatYuan(paid)} 元，应缴 ${formatYuan(billed)} 元`)}</View>
            </View>
          ))}
        </Pane>
      )}
    </>
  )
}

function busiest(months: readonly number[]): string {
  const most = Math.max(...months)
  return `最多的是 ${months.indexOf(most) + 1} 月，到账 ${formatYuan(most)} 元`
}
