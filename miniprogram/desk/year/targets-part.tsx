import { View } from '@tarojs/components'
import { parseQuarterKey } from '../../../shared/domain/quarter'
import { Pane } from '../../components/desk/pane'
import { Words } from '../../components/text/words'
import type { YearAnswer } from './words'

/** How far each quarter's target was met; nothing where none was set. */
export function TargetsPart({ targets }: Pick<YearAnswer, 'targets'>) {
  if (targets.length === 0) return null
  return (
    <Pane pad title='供稿任务'>
      {targets.map(({ quarter, owed, accepted, units, met }) => (
        <View key={quarter} className='year-target'>
          <View className='line between'>
            <Words>{`第 ${parseQuarterKey(quarter)?.quarter} 季度`}</Words>
            <Words size='sub' tone='ink2'>{`采用 ${accepted} / 应报 ${owed} 篇`}</Words>
          </View>
          <View className='year-track'><View className='year-track__fill' style={{ width: `${owed > 0 ? Math.min(100, Math.round((accepted * 100) / owed)) : 0}%` }} /></View>
          <Words size='cap' tone='muted'>{`${units} 个单位中 ${met} 个完成`}</Words>
        </View>
      ))}
    </Pane>
  )
}
