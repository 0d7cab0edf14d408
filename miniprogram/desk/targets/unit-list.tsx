import { View } from '@tarojs/components'

import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { ProgressBar } from './progress-bar'
import { Pace, mayRemind, type Progress, type UnitProgress } from './words'

interface UnitListProps {
  progress: Progress
  onRemind: (unit: UnitProgress) => unknown
}

/** Units with what they owe and have sent, the furthest behind first. */
export function UnitList(props: UnitListProps) {
  const wide = useWide()
  return wide ? <UnitTable {...props} /> : <UnitRows {...props} />
}

function UnitTable({ progress: { units, quarter, now }, onRemind }: UnitListProps) {
  const columns: Column<UnitProgress>[] = [
    { key: 'unit', title: '单位', flex: 2.2, cell: ({ unitName }) => <Words strong>{unitName}</Words> },
    { key: 'officers', title: '信息员', flex: 1, cell: unit => <Officers unit={unit} /> },
    {
      key: 'done',
      title: '采用 / 应报',
      flex: 1.4,
      cell: unit => (
        <View className='goal-cell'>
          <View className='goal-cell__bar'><ProgressBar unit={unit} quarter={quarter} now={now} /></View>
          <View className='goal-cell__n num'>{unit.owed > 0 ? `${unit.accepted} / ${unit.owed}` : String(unit.accepted)}</View>
        </View>
      ),
    },
    { key: 'percent', title: '完成', width: 72, right: true, cell: ({ percent }) => (percent === null ? '' : `${percent}%`) },
    { key: 'sent', title: '收到', width: 64, right: true, cell: ({ sent }) => sent },
    { key: 'waiting', title: '在审', width: 64, right: true, cell: ({ waiting }) => waiting },
    { key: 'published', title: '刊发', width: 64, right: true, cell: ({ published }) => published },
    { key: 'pace', title: '今天看', width: 148, gap: true, cell: unit => <Pace unit={unit} now={now} /> },
    {
      key: 'act',
      title: '',
      width: 76,
      right: true,
      cell: unit => mayRemind(unit, now) && <Button kind='text' size='s' onTap={() => onRemind(unit)}>提醒</Button>,
    },
  ]
  return <Table roomy columns={columns} rows={units} keyOf={({ unitId }) => unitId} minWidth={920} />
}

function UnitRows({ progress: { units, quarter, now }, onRemind }: UnitListProps) {
  return (
    <>
      {units.map(unit => (
        <View className='row row--top row--airy' key={unit.unitId}>
          <View className='row__v'>
            <View className='line between'>
              <View className='grow'><Words strong>{unit.unitName}</Words></View>
              <View className='unit-goal__n num'>{unit.owed > 0 ? `${unit.accepted} / ${unit.owed}` : `${unit.accepted} 篇`}</View>
            </View>
            <View className='unit-goal__bar'><ProgressBar unit={unit} quarter={quarter} now={now} /></View>
            <View className='cap muted'>
              <Dots items={[unit.officers.length > 0 ? unit.officers.join('、') : '还没有信息员', `收到 ${unit.sent}`, unit.waiting > 0 && `在审 ${unit.waiting}`, `刊发 ${unit.published}`]} />
            </View>
            {unit.owed > 0 && (
              <View className='unit-goal__foot line between'>
                <Pace unit={unit} now={now} />
                {mayRemind(unit, now) && <Button kind='text' size='s' icon='bell' onTap={() => onRemind(unit)}>提醒</Button>}
              </View>
            )}
          </View>
        </View>
      ))}
    </>
  )
}

function Officers({ unit: { officers } }: { unit: UnitProgress }) {
  return officers.length > 0 ? <Words tone='ink2'>{officers.join('、')}</Words> : <Words tone='muted'>还没有</Words>
}
