import { dayAndTime } from '../../../shared/domain/instant'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import type { SettingsProps } from './settings-props'
import { partName } from './words'

/** Who set what, the latest first. */
export function HistoryPart({ settings: { history } }: Pick<SettingsProps, 'settings'>) {
  return (
    <Pane title='改动记录'>
      {history.map(({ at, by, what, why }, i) => (
        <Row key={i} top title={partName(what)} detail={why ? `${why}；${by}，${dayAndTime(at)}` : `${by}，${dayAndTime(at)}`} />
      ))}
      {history.length === 0 && <Row><Words tone='muted'>还没有改动</Words></Row>}
    </Pane>
  )
}
