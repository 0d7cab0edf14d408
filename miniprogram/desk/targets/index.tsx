import { useState } from 'react'
import { parseQuarterKey, quarterName } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import { Select } from '../../components/select/select'
import { Stat, Stats } from '../../components/stat/stat'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { TargetSheet } from './target-sheet'
import { TaskTabs } from './task-tabs'
import { UnitList } from './unit-list'
import { useRemind } from './use-remind'
import { mayRemind, type Progress } from './words'
import './targets.css'

/** How far every unit is with what it owes in a quarter: who is behind, and reminding them. */
export default function TargetsPage() {
  const [chosen, setChosen] = useState<string>()
  const [setting, setSetting] = useState(false)
  const wide = useWide()
  const state = useHeld(useCall(cloud.commission.progress, { quarter: chosen }))
  const { data } = state
  const remind = useRemind(data?.quarter, state.reload)

  const behind = data ? data.units.filter(unit => unit.short > 0 && mayRemind(unit, data.now)) : []
  const all = behind.length > 0 && (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} icon='bell' onTap={() => remind(behind)}>{`提醒落后的 ${behind.length} 家`}</Button>
  )
  const set = data && <Button size={wide ? 's' : undefined} icon='pen' onTap={() => setSetting(true)}>定篇数</Button>

  return (
    <DeskFrame
      title='供稿任务'
      what='供稿进度'
      roles={['editor', 'admin']}
      current={deskRoutes.targets}
      state={state}
      head={<TaskTabs current={deskRoutes.targets} />}
      actions={
        data && (
          <>
            <Select label='季度' options={data.quarters.map(value => ({ value, label: nameOf(value) }))} value={data.quarter} onChange={setChosen} />
            {wide && set}
            {wide && all}
          </>
        )
      }
      bar={!wide && data && <Bar>{set}{all}</Bar>}
      over={setting && data && <TargetSheet key={data.quarter} progress={data} onSaved={state.reload} onClose={() => setSetting(false)} />}
    >
      {progress => (
        <>
          {!progress.target.set && <NotSet progress={progress} onSet={() => setSetting(true)} />}
          {progress.target.set && <Sums {...progress} />}
          <Pane title='各单位' end={progress.units.length > 0 ? `${progress.units.length} 家` : undefined}>
            {progress.units.length === 0 && <Blank icon='building' title='还没有理事单位' detail='录入单位、定好级别，就会列在这里。' />}
            {progress.units.length > 0 && <UnitList progress={progress} onRemind={unit => remind([unit])} />}
          </Pane>
        </>
      )}
    </DeskFrame>
  )
}

function NotSet({ progress: { quarter, target }, onSet }: { progress: Progress; onSet: () => void }) {
  return (
    <Note tone='warn'>
      {`${nameOf(quarter)}还没有定应报篇数。`}
      {target.usual > 0 && `上一季每家 ${target.usual} 篇，可以沿用。`}
      <Button kind='text' size='s' onTap={onSet}>去定篇数</Button>
    </Note>
  )
}

function Sums({ sums, units }: Progress) {
  const percent = sums.owed > 0 ? Math.floor((sums.accepted * 100) / sums.owed) : null
  return (
    <Stats>
      <Stat name='应报' value={sums.owed} unit='篇' detail={`${units.filter(({ owed }) => owed > 0).length} 家单位`} />
      <Stat name='已采用' value={sums.accepted} unit='篇' detail={percent === null ? undefined : `完成 ${percent}%`} />
      <Stat name='收到' value={sums.sent} unit='篇' detail={`在审 ${sums.waiting} 篇`} />
      <Stat name='落后单位' value={sums.behind} unit='家' tone={sums.behind > 0 ? 'warn' : undefined} detail={sums.behind > 0 ? `按今天的进度少 ${sums.short} 篇` : '都跟得上'} />
    </Stats>
  )
}

function nameOf(key: string): string {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterName(quarter) : key
}
