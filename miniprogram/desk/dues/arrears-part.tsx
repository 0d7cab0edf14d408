import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { dues } from '../../../shared/contract/dues'
import { mayRemindUnit } from '../../../shared/domain/arrears-rules'
import { dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Blank } from '../../components/blank/blank'
import { Box } from '../../components/box/box'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Pager } from '../../components/pager/pager'
import { Row } from '../../components/row/row'
import { Stat, Stats } from '../../components/stat/stat'
import { Dots } from '../../components/text/dot'
import { toast } from '../../components/toast/toast'
import { Part } from '../index/part'
import { openDuesUnit } from '../routes'

const pageSize = 50
type Owing = Output<typeof dues.calls.arrears>['units'][number]

/** Units whose bills are overdue, those that owe most first; chosen ones are reminded together. */
export function ArrearsPart({ keeps }: { keeps: boolean }) {
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const state = useHeld(useCall(cloud.dues.arrears, { page }))
  const { run } = useAction(cloud.dues.remind)
  const wide = useWide()

  async function remind() {
    const told = await run({ unitIds: [...chosen] })
    if (!told) return
    const rest = [told.tooSoon > 0 && `${told.tooSoon} 个今天提醒过`, told.unreachable > 0 && `${told.unreachable} 个没有联络人`].filter(Boolean).join('，')
    toast([told.reminded > 0 ? `提醒了 ${told.reminded} 个单位` : '没有发出提醒', rest].filter(Boolean).join('，'), told.reminded > 0 ? 'check' : 'alert')
    setChosen([])
    state.reload()
  }

  return (
    <Part what='欠费单位' state={state}>
      {({ now, years, units, total, open }) => {
        if (total === 0) return <Pane><Blank icon='check-circle' title='没有逾期的会费' detail='过了缴费截止日还没缴清的单位，列在这里。' /></Pane>
        const reachable = units.filter(unit => !unit.unreachable && mayRemindUnit(unit.remindedAt, now)).map(({ unitId }) => unitId)
        const all = reachable.length > 0 && reachable.every(id => chosen.includes(id))
        return (
          <>
            <Stats>
              <Stat name='逾期未缴' value={formatYuan(open)} unit='元' tone='warn' detail={`${total} 个单位`} />
              {years.slice(0, 2).map(({ year, units: count, open: owed }) => <Stat key={year} name={`${year} 年`} value={formatYuan(owed)} unit='元' detail={`${count} 个单位`} />)}
            </Stats>
            <Pane>
              {keeps && (
                <View className='dues-tools dues-tools--line'>
                  <Box value={all ? true : chosen.length > 0 ? 'half' : false} label='选这一页' onChange={on => setChosen(on ? reachable : [])}>选这一页</Box>
                  <Button size={wide ? 's' : 'm'} icon='bell' off={chosen.length > 0 ? undefined : '先选要提醒的单位'} onTap={remind}>{chosen.length > 0 ? `提醒 ${chosen.length} 个单位` : '提醒缴费'}</Button>
                </View>
              )}
              {units.map(unit => (
                <OwingRow
                  key={unit.unitId}
                  unit={unit}
                  choice={keeps && reachable.includes(unit.unitId) ? { checked: chosen.includes(unit.unitId), onChange: on => setChosen(on ? [...chosen, unit.unitId] : chosen.filter(id => id !== unit.unitId)) } : undefined}
                />
              ))}
              {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} unit='个' onChange={to => { setPage(to); setChosen([]) }} />}
            </Pane>
          </>
        )
      }}
    </Part>
  )
}

function OwingRow({ unit, choice }: { unit: Owing; choice?: { checked: boolean; onChange: (checked: boolean) => void } }) {
  const { unitId, unitName, grade, years, open, remindedAt, unreachable } = unit
  return (
    <View className='dues-owing'>
      <View className='dues-owing__choice'>{choice && <Box value={choice.checked} label={`选择${unitName}`} onChange={choice.onChange} />}</View>
      <Row
        className='grow'
        title={unitName}
        detail={<Dots items={[gradeNames[grade], `${years.map(({ year }) => year).join('、')} 年`, unreachable ? '没有联络人，打电话' : remindedAt !== null && `${dayOf(remindedAt)}提醒过`]} />}
        end={<Money fen={open} />}
        onTap={() => openDuesUnit(unitId)}
      />
    </View>
  )
}
