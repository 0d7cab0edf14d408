import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { Part } from './part'

/** For staff: how many companies that apply wait for them, and for the council. */
export function ApplicationsPart() {
  const state = useCall(cloud.application.queue, {})
  return (
    <Part what='入会申请' state={state}>
      {({ tally: { submitted, checked, returned } }) => (
        <Section title='入会申请'>
          <Card>
            <Row
              icon='building'
              title={submitted > 0 ? `${submitted} 家等着核对` : '没有等着核对的'}
              detail={`待理事会决定 ${checked} 家，退回补充 ${returned} 家`}
              onTap={() => open(deskRoutes.applications)}
            />
          </Card>
        </Section>
      )}
    </Part>
  )
}
