import { relativeDay } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Words } from '../../components/text/words'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { Part } from './part'

const most = 4

/** For approvers: the money that waits for their signature, the longest waiting first. */
export function SigningPart() {
  const state = useCall(cloud.signing.waiting, {})
  return (
    <Part what='签批' state={state}>
      {({ now, waiting }) => {
        const mine = waiting.filter(({ against }) => against === null)
        return (
          <Section title={`等您签批 ${mine.length}`} more={{ label: '全部签批', onTap: () => open(deskRoutes.signing) }}>
            <Card pad={mine.length === 0}>
              {mine.length === 0 && <Words tone='muted'>没有等您签的款项。</Words>}
              {mine.slice(0, most).map(({ kind, id, title, amount, submittedBy, submittedAt }) => (
                <Row
                  key={`${kind} ${id}`}
                  airy
                  title={title}
                  detail={`${submittedBy}${relativeDay(now, submittedAt)}送签`}
                  end={<Money fen={amount} />}
                  label={`签批${title}`}
                  onTap={() => open(`${deskRoutes.signing}?kind=${kind}&id=${id}`)}
                />
              ))}
            </Card>
          </Section>
        )
      }}
    </Part>
  )
}
