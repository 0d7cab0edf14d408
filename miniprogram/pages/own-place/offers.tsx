import { View } from '@tarojs/components'

import type { ActivitySummary, Mine } from '../../../shared/contract/activity'
import { dayRange, type Instant } from '../../../shared/domain/instant'
import { offerWords } from '../../../shared/domain/offer-words'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'
import { leavingWords } from './leaving-words'
import { useConfirm } from './use-confirm'
import './own-place.css'

export type Registered = Mine & { activity: ActivitySummary }

/** Those that are held for the person and wait for their word, the soonest lost first. */
export const offersOf = (registrations: readonly Registered[], now: Instant): Registered[] =>
  registrations
    .filter(
      ({ status, offerUntil, activity }) =>
        status === 'offered' && activity.status === 'published' && offerUntil !== null && offerUntil > now,
    )
    .sort((a, b) => a.offerUntil! - b.offerUntil!)

interface OffersProps {
  offers: readonly Registered[]
  now: Instant
  onConfirmed: () => void
  onLeave: (offer: Registered) => void
}

/** Places that came to the person from the line: until when each is held, and the two answers to it. */
export function Offers({ offers, now, onConfirmed, onLeave }: OffersProps) {
  const confirm = useConfirm(onConfirmed)
  if (offers.length === 0) return null
  return (
    <Section title='候补轮到您了'>
      {offers.map((offer, i) => {
        const { id, title, place, startsAt, endsAt } = offer.activity
        return (
          <Card key={id}>
            <Row
              title={title}
              detail={<Dots items={[dayRange(startsAt, endsAt), place]} />}
              onTap={() => open(urls.activity(id))}
            >
              <Words size='sub' tone='warn'>{`${offerWords(offer.offerUntil!, now)}，过时让给下一位`}</Words>
            </Row>
            <View className='offer__acts'>
              <Button onTap={() => onLeave(offer)}>{leavingWords('offered').title}</Button>
              <Button block kind={i === 0 ? 'primary' : 'line'} onTap={() => confirm(id)}>
                确认参加
              </Button>
            </View>
          </Card>
        )
      })}
    </Section>
  )
}
