import { useState } from 'react'
import { fullDayOf } from '../../../shared/domain/instant'
import { gradeNames } from '../../../shared/domain/unit-words'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { RegradeSheet } from './regrade-sheet'
import type { UnitProps } from './unit-props'

/** The grades that the unit held, by term, the present one first. */
export function GradesPart({ unit, reload, canChange }: UnitProps & { canChange: boolean }) {
  const [changing, setChanging] = useState(false)
  return (
    <Pane
      title='级别与届次'
      end={canChange && unit.state === 'member' && <Button kind='text' size='s' onTap={() => setChanging(true)}>调整级别</Button>}
    >
      {[...unit.grades].reverse().map(({ grade, term, from, by }) => (
        <Row key={`${term} ${grade} ${from}`} title={gradeNames[grade]} detail={<Dots items={[term, `${fullDayOf(from)}起`, `${by}登记`]} />} />
      ))}
      {unit.grades.length === 0 && <Row detail='还没有级别' />}
      {changing && <RegradeSheet unit={unit} reload={reload} onClose={() => setChanging(false)} />}
    </Pane>
  )
}
