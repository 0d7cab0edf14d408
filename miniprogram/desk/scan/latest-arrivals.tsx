import { relativeDay, timeOf, type Instant } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Words } from '../../components/text/words'
import type { Arrivals } from './arrivals'

/** Who came last, at any desk. */
export function LatestArrivals({ latest, now }: { latest: Arrivals['latest']; now: Instant }) {
  if (latest.length === 0) return <Section title='刚到的'><Card pad><Words tone='muted'>还没有人签到。</Words></Card></Section>
  return (
    <Section title='刚到的'>
      <Card>
        {latest.map(({ name, unitName, at, desk }, i) => (
          <Row key={`${at}-${i}`} title={name} detail={unitName} end={`${arrivalTime(at, now)} ${desk}`} />
        ))}
      </Card>
    </Section>
  )
}

/** `14:05` today, `5月13日 14:05` on another day. */
export const arrivalTime = (at: Instant, now: Instant): string => {
  const day = relativeDay(now, at)
  return day === '今天' ? timeOf(at) : `${day} ${timeOf(at)}`
}
