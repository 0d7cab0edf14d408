import { View } from '@tarojs/components'

import type { CommissionStanding } from '../../../shared/domain/commission-rules'
import type { Instant } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Words } from '../../components/text/words'
import { StandingTag, deadlineWords, type Offer } from './words'

/** What waits for the person first. */
const order: readonly CommissionStanding[] = ['behind', 'accepted', 'open', 'full', 'declined', 'delivered', 'late', 'over']

interface CommissionsProps {
  offers: readonly Offer[]
  now: Instant
  onOpen: (offer: Offer) => void
}

/** What the editors ordered of this officer, or of all. */
export function Commissions({ offers, now, onOpen }: CommissionsProps) {
  const sorted = [...offers].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || a.deadline - b.deadline)
  return (
    <Section title='约稿' end={offers.length > 0 ? `${offers.length} 个题目` : undefined}>
      <Card pad={offers.length === 0}>
        {offers.length === 0 && <Words tone='muted'>编辑部还没有约稿。想写什么，照常投。</Words>}
        {sorted.map(offer => (
          <Row
            key={offer.id}
            airy
            title={offer.subject}
            detail={detailOf(offer, now)}
            onTap={() => onOpen(offer)}
          >
            <View className='work__tag'><StandingTag {...offer} /></View>
          </Row>
        ))}
      </Card>
    </Section>
  )
}

function detailOf({ standing, deadline, left, delivery }: Offer, now: Instant): string {
  if (delivery) return delivery.title
  return standing === 'open' ? `${deadlineWords(deadline, now)}，余 ${left} 篇` : deadlineWords(deadline, now)
}
