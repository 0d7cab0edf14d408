import { View } from '@tarojs/components'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { Bars, BarsLegend } from '../../components/bars/bars'
import { Pane } from '../../components/desk/pane'
import { spaced } from '../../components/text/spaced'
import { barGroups } from '../bar-groups'
import { curvePicture } from '../curve-picture'
import { beforeName, busiestMonth, monthName, type YearAnswer } from './words'

/** How the pieces spread over the months, the units and the kinds, the last two beside the year before. */
export function Charts({ answer }: { answer: YearAnswer }) {
  const { figures: { total, units, kinds, months } } = answer
  if (total.pieces === 0) return null
  const legend = <BarsLegend now={`${answer.year} 年`} before={beforeName(answer)} />
  const unitBars = barGroups(
    units.map(({ unitName, pieces: amount }) => ({ unitName, amount })),
    units.map(({ unitName, before }) => ({ unitName, amount: before.pieces })),
  )
  return (
    <>
      <Pane pad title='每月刊发'>
        <View className='sub ink2'>{spaced(busiestMonth(months))}</View>
        <View className='year-curve' style={{ backgroundImage: curvePicture(months.map(({ pieces }) => pieces)) }} />
        <View className='year-months num'>
          {[0, 3, 6, 9, 11].map(at => <View key={at}>{spaced(monthName(months[at]!.month))}</View>)}
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
