import { useState } from 'react'
import { gradeNames } from '../../../shared/domain/unit-words'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { DataSheet } from './data-sheet'
import type { UnitProps } from './unit-props'

/** What the association knows of the unit. @param all name and code can be changed, too */
export function DataPart({ unit, reload, all }: UnitProps & { all: boolean }) {
  const [editing, setEditing] = useState(false)
  return (
    <Pane title='资料' end={<Button kind='text' size='s' onTap={() => setEditing(true)}>修改资料</Button>}>
      <Row name='信用代码'>{unit.creditCode || <Words tone='muted'>未登记</Words>}</Row>
      <Row name='级别'>{`${gradeNames[unit.grade]}${unit.term && `，${unit.term}`}`}</Row>
      <Row name='地区'>{unit.region || <Words tone='muted'>未填</Words>}</Row>
      <Row name='地址'>{unit.address || <Words tone='muted'>未填</Words>}</Row>
      {editing && <DataSheet unit={unit} reload={reload} all={all} onClose={() => setEditing(false)} />}
    </Pane>
  )
}
