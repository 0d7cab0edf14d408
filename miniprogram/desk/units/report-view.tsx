import { View } from '@tarojs/components'
import type { ImportReport } from '../../../shared/contract/unit'
import { Note } from '../../components/note/note'
import { Stat, Stats } from '../../components/stat/stat'
import { spaced } from '../../components/text/spaced'

/** What a workbook would do, and every row that stands against it. */
export function ReportView({ name, report: { added, changed, same, bad, problems, codeless } }: { name: string; report: ImportReport }) {
  return (
    <>
      <View className='cap muted'>{spaced(name)}</View>
      <View className='import__sums'>
        <Stats>
          <Stat name='新增' value={added} unit='家' />
          <Stat name='更新' value={changed} unit='家' />
          <Stat name='不变' value={same} unit='家' />
          <Stat name='有问题' value={bad} unit='行' tone={bad > 0 ? 'warn' : undefined} />
        </Stats>
      </View>
      {bad > 0 && <Note tone='warn'>{`改好这 ${bad} 行再选一次。有一行不对，整张表都不导入。`}</Note>}
      {bad === 0 && codeless > 0 && <Note>{`${codeless} 家没写信用代码，可以先导入，以后在单位页补。`}</Note>}
      {problems.map(({ row, name: unit, says }) => (
        <View key={row} className='import__bad'>
          <View className='strong ink1'>{spaced(`第 ${row} 行 ${unit}`)}</View>
          {says.map(each => <View key={each} className='sub'>{spaced(each)}</View>)}
        </View>
      ))}
    </>
  )
}
