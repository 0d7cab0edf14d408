import { useState } from 'react'
import { movesFrom, type Move } from '../../../shared/domain/unit-rules'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { moveWords } from './move-words'
import { StateSheet } from './state-sheet'
import type { UnitProps } from './unit-props'

/** Where an administrator can take the unit from here. */
export function StatePart({ unit, reload }: UnitProps) {
  const [move, setMove] = useState<Move>()
  const moves = movesFrom(unit.state)
  if (moves.length === 0) return null
  return (
    <Pane title='会籍'>
      {moves.map(each => (
        <Row
          key={each}
          detail={moveWords[each].means}
          end={<Button kind='text' size='s' danger={each === 'left'} onTap={() => setMove(each)}>{moveWords[each].title}</Button>}
        />
      ))}
      {move && <StateSheet unit={unit} reload={reload} move={move} onClose={() => setMove(undefined)} />}
    </Pane>
  )
}
