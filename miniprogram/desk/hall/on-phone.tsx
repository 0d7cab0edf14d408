import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card/card'
import { Pager } from '../../components/pager/pager'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Select } from '../../components/select/select'
import { spaced } from '../../components/text/spaced'
import { Part } from '../index/part'
import { Curve } from './curve'
import { Figures } from './figures'
import { Latest } from './latest'
import { MissingRows } from './missing-rows'
import { UnitRows } from './unit-rows'
import { missingId, showMissing } from './show-missing'
import { pageSize, type Hall, type useMissing } from './use-hall'

/** Units in sight before one asks for all. */
const fewUnits = 6

/** Of those who came last: who is missing is nearer to the hand. */
const fewLatest = 5

/** The hall in the hand of who walks through it. */
export function OnPhone({ hall, missing }: { hall: Hall; missing: ReturnType<typeof useMissing> }) {
  const [allUnits, setAllUnits] = useState(false)
  const { title, units, desks, latest, now, curve } = hall
  const showUnit = (unitId: string) => {
    missing.showUnit(unitId)
    showMissing()
  }
  return (
    <>
      <View className='hall-title h2'>{spaced(title)}</View>
      <Figures hall={hall} />
      <Section title='到场快慢'><Card pad><Curve curve={curve} /></Card></Section>
      <Section title='按单位看' end={`${units.length} 家`}>
        <Card><UnitRows units={units} most={allUnits ? units.length : fewUnits} onUnit={showUnit} onAll={() => setAllUnits(true)} /></Card>
      </Section>
      {desks.length > 0 && (
        <Section title='各签到台'>
          <Card>{desks.map(({ name, count }) => <Row key={name} title={name} end={`${count} 人`} />)}</Card>
        </Section>
      )}
      {latest.length > 0 && <Section title='刚到的'><Card><Latest latest={latest.slice(0, fewLatest)} now={now} /></Card></Section>}
      <View id={missingId}>
        <Section title={hall.missing > 0 ? `未到 ${hall.missing} 人` : '未到'} end={hall.missing > 0 && <UnitSelect units={units} missing={missing} />}>
          {hall.missing === 0 ? <Card pad><View className='sub muted'>应到的人都到了。</View></Card> : <MissingPeople missing={missing} />}
        </Section>
      </View>
    </>
  )
}

function UnitSelect({ units, missing: { unitId, showUnit } }: { units: Hall['units']; missing: ReturnType<typeof useMissing> }) {
  const options = units.filter(unit => unit.missing > 0 || unit.unitId === unitId).map(unit => ({ value: unit.unitId, label: `${unit.unitName || '未登记单位'} ${unit.missing} 人` }))
  return <Select label='单位' options={[{ value: '', label: '全部单位' }, ...options]} value={unitId} onChange={showUnit} />
}

const MissingPeople = ({ missing: { state, page, setPage } }: { missing: ReturnType<typeof useMissing> }) => (
  <Part what='未到名单' state={state}>
    {({ people, total }) => (
      <>
        {total === 0 ? <Card pad><View className='sub muted'>这家单位的人都到了。</View></Card> : <MissingRows people={people} />}
        {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} unit='人' onChange={setPage} />}
      </>
    )}
  </Part>
)
