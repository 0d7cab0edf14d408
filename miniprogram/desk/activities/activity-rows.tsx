import { View } from '@tarojs/components'
import type { ActivitySummary } from '../../../shared/contract/activity'
import { kindNames } from '../../../shared/domain/activity-words'
import { dateKey, weekdayOf, type Instant } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Day } from '../../components/day/day'
import { Row } from '../../components/row/row'
import { Seat } from '../../components/seat/seat'
import { Dots } from '../../components/text/dot'
import { closingWords } from '../closing-words'
import { PhaseTag } from '../phase-tag'
import './activities.css'

export interface ActivityListProps {
  now: Instant
  activities: readonly ActivitySummary[]
  onOpen: (activity: ActivitySummary) => void
}

/** The activities on a phone, each by its day. */
export function ActivityRows({ now, activities, onOpen }: ActivityListProps) {
  return (
    <Card>
      {activities.map(each => (
        <Row
          key={each.id}
          top
          airy
          chevron={false}
          lead={<StartDay {...each} />}
          title={each.title}
          label={each.title}
          onTap={() => onOpen(each)}
        >
          <View className='act-line line'>
            <PhaseTag phase={each.phase} />
            <View className='act-line__words cap muted'>
              <Dots items={[kindNames[each.kind], each.pending > 0 && `待审核 ${each.pending} 人`, each.waiting > 0 && `候补 ${each.waiting} 人`]} />
            </View>
          </View>
          {each.status === 'published' && <Seat seats={each.seats} taken={each.taken} end={takesPeople(each) && closingWords(each, now)} />}
        </Row>
      ))}
    </Card>
  )
}

function StartDay({ startsAt, phase }: ActivitySummary) {
  const [, month, day] = dateKey(startsAt).split('-').map(Number) as [number, number, number]
  return <Day day={day} above={`${month}月`} below={weekdayOf(startsAt)} off={phase === 'ended' || phase === 'cancelled'} />
}

const takesPeople = ({ phase }: ActivitySummary) => phase === 'open' || phase === 'full'
