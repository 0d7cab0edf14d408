import { gradeNames } from '../../../shared/domain/unit-words'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import type { UnitListProps } from './unit-table'
import { StateTag } from './words'

/** The units on a phone. */
export function UnitRows({ units, onOpen }: UnitListProps) {
  return (
    <Card>
      {units.map(unit => (
        <Row
          key={unit.id}
          airy
          title={<Words strong>{unit.name}</Words>}
          detail={<Dots items={[gradeNames[unit.grade], unit.term, unit.region]} />}
          end={unit.gap ? <Tag tone='warn' icon='alert'>缺信息员</Tag> : <StateTag unit={unit} />}
          label={unit.name}
          onTap={() => onOpen(unit)}
        />
      ))}
    </Card>
  )
}
