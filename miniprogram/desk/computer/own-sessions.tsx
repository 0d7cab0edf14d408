import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { Section } from '../../components/section/section'
import { SessionRows } from '../session-rows'

/** The computers that the person is signed in on now; nothing where there are none, or none can be told. */
export function OwnSessions() {
  const { data, reload } = useCall(cloud.session.mine, {})
  if (!data || data.sessions.length === 0) return null
  return (
    <Section title='登录中的电脑'>
      <Card><SessionRows now={data.now} sessions={data.sessions} onEnded={reload} /></Card>
    </Section>
  )
}
