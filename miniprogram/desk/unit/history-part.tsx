import { dateKey, timeOf } from '../../../shared/domain/instant'
import { actWords } from '../../../shared/domain/unit-words'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import type { UnitProps } from './unit-props'

/** Who changed what, the latest first. */
export function HistoryPart({ unit: { history } }: Pick<UnitProps, 'unit'>) {
  return (
    <Pane title='变动记录'>
      {history.map(({ at, by, what, why }) => (
        <Row key={`${at} ${what}`} title={actWords(what)} detail={<Dots items={[`${dateKey(at)} ${timeOf(at)}`, by]} />}>
          {why}
        </Row>
      ))}
    </Pane>
  )
}
