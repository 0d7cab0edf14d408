import { deadline, deadlinePassed, relativeDay, timeOf } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'
import type { Seen } from './unit-people'

/** How many of the unit will come: told, or still to be told. */
export function HeadCountCard({ seen: { activity, headCount, now }, onTell }: { seen: Seen; onTell: () => void }) {
  const due = activity.headCountDue!
  const over = deadlinePassed(due, now)
  const when = over ? `${deadline(due)} 已截止` : `${deadline(due)} 前告诉会务，之前可以改`
  const told = headCount && `${headCount.by}，${relativeDay(now, headCount.at)} ${timeOf(headCount.at)}${headCount.note ? `，${headCount.note}` : ''}`
  return (
    <Section title='参加人数'>
      <Card>
        <Row
          airy
          icon='chart'
          title={<Words strong>{headCount ? `已告知 ${headCount.count} 人` : '还没有告知'}</Words>}
          detail={told ? `${told}。${when}` : when}
          end={!headCount && !over && <Tag tone='warn' icon='clock'>待告知</Tag>}
          label={headCount ? '修改参加人数' : '告知参加人数'}
          onTap={over ? undefined : onTell}
        />
      </Card>
    </Section>
  )
}
