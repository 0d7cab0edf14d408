import { View } from '@tarojs/components'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { Bars, BarsLegend } from '../../components/bars/bars'
import { Pane } from '../../components/desk/pane'
import { spaced } from '../../components/text/spaced'
import { barGroups } from '../bar-groups'
import { curvePicture } from '../curve-picture'
import { beforeName, busiestMonth, monthName, monthsBegun, type YearAnswer } from './words'

/** How the pieces spread over the months, the units and the kinds, the last two beside the year before. */
export function Charts({ answer }: { answer: YearAnswer }) {
  const { figures: { total, units, kinds } } = answer
  if (total.pieces === 0) return null
  const legend = <BarsLegend now={`${answer.year} 年`} before={beforeName(answer)} />
  const months = monthsBegun(answer)
  // A curve needs two points, in January too.
  const counts = months.map(({ pieces }) => pieces)
  const unitBars = barGroups(
    units.map(({ unitName, pieces: amount }) => ({ unitName, amount })),
    units.map(({ unitName, before }) => ({ unitName, amount: before.pieces })),
  )
  return (
    <>
      <Pane pad title='每月刊发'>
        <View className='sub ink2'>{spaced(busiestMonth(months))}</View>
        <View className='year-curve' style={{ backgroundImage: curvePicture(counts.length > 1 ? counts : [0, ...counts]) }} />
        <View className='year-months num'>
          {marks(months).map(month => <View key={month}>{spaced(monthName(month))}</View>)}
        </View>
      </Pane>
      <Pane pad title='各单位刊发' end={legend}>
        <View className='year-unit cap muted'>单位：篇</View>
        <Bars groups={unitBars} format={formatCount} />
      </Pane>
      <Pane pad title='各类别刊发' end={legend}>
        <View className='year-unit cap muted'>单位：篇</View>
        <Bars groups={kinds.map(({ kind, pieces, before }) => ({ name: articleKindNames[kind], now: pieces, before: before.pieces }))} format={formatCount} />
      </Pane>
    </>
  )
}

/** First, middle and last. */
const marks = (months: readonly { month: string }[]): string[] =>
  [...new Set([0, Math.floor((months.length - 1) / 2), months.length - 1].map(at => months[at]!.month))]
