import { View } from '@tarojs/components'

import type { bank } from '../../../shared/contract/bank'
import type { Output } from '../../../shared/contract/call'
import { formatYuan } from '../../../shared/domain/money'
import { Money } from '../../components/money/money'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Stat, Stats } from '../../components/stat/stat'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { besideWords, payerWords } from './words'
import '../sheet.css'

type Imported = Output<(typeof bank)['calls']['import']>

/** What a workbook would bring, with its first rows, so that one sees whether they were read rightly. */
export function Checked({ name, told: { summary, first } }: { name: string; told: Extract<Imported, { outcome: 'checked' }> }) {
  const { rows, amount, alike, days } = summary
  return (
    <>
      <View className='cap muted'>{spaced(name)}</View>
      <View className='bank-sums'>
        <Stats>
          <Stat name='收入' value={rows} unit='笔' detail={rows > 0 ? `${formatYuan(amount)} 元` : '没有新的'} />
          <Stat name='导入过' value={summary.known} unit='笔' />
          <Stat name='支出' value={summary.outgoing} unit='笔' detail='已跳过' />
        </Stats>
      </View>
      {rows === 0 && <Note>{summary.known > 0 ? '这张表里的收入都导入过了。' : '这张表里没有收入。'}</Note>}
      {alike > 0 && <Note tone='warn'>{`${alike} 笔与导入过的同日、同额、同户名。换过导出格式的话，可能是同一笔，入账前先核对。`}</Note>}
      {first.length > 0 && (
        <>
          <View className='sub ink2'>{spaced(`${days ? `${days.from} 至 ${days.to}，` : ''}前 ${first.length} 笔读成这样：`)}</View>
          <View className='sheet-rows'>
            {first.map((row, at) => <Row key={at} title={payerWords(row)} detail={<Dots items={[row.day, row.remark]} />} end={<Money fen={row.amount} />} />)}
          </View>
        </>
      )}
      <View className='cap muted'>{spaced(besideWords({ ...summary, known: 0, outgoing: 0 }).join('；'))}</View>
    </>
  )
}

/** Every row that stands against taking the workbook. */
export function BadRows({ name, told: { bad, problems } }: { name: string; told: Extract<Imported, { outcome: 'bad' }> }) {
  return (
    <>
      <View className='cap muted'>{spaced(name)}</View>
      <Note tone='warn'>{`改好这 ${bad} 行再选一次。有一行读不出来，整张表都不导入。`}</Note>
      {problems.map(({ row, name: payer, says }) => (
        <View key={row} className='bank-bad'>
          <View className='strong ink1'>{spaced(`第 ${row} 行 ${payer}`)}</View>
          {says.map(each => <View key={each} className='sub'>{spaced(each)}</View>)}
        </View>
      ))}
      {bad > problems.length && <View className='cap muted'>{spaced(`还有 ${bad - problems.length} 行，改完再核对。`)}</View>}
    </>
  )
}
