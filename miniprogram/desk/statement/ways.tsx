import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'

/** Where the payment rules are, and what another version would have paid. */
export function Ways({ quarter }: { quarter: string }) {
  return (
    <Pane>
      <Row icon='book' title='稿酬标准' onTap={() => open(deskRoutes.policy)} />
      <Row icon='chart' title='换个标准试算' onTap={() => open(`${deskRoutes.whatIf}?period=${quarter}`)} />
    </Pane>
  )
}
