import type { ActivitySummary } from '../../../shared/contract/activity'
import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Seat } from '../../components/seat/seat'
import { Section } from '../../components/section/section'
import { open } from '../../pages/routes'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { openNewActivity, openPending, openRoster } from '../routes'
import { Part } from './part'
import { comingUp, isToday } from './today'
import { TodayCard } from './today-card'

const most = 4

/** For staff: what is on today with the way to the scanner, who waits for their word, and what comes next. */
export function ActivitiesPart() {
  const state = useCall(cloud.activity.desk, {})
  const showAll = () => open(deskRoutes.activities)
  return (
    <Part what='活动' state={state}>
      {({ now, activities }) => {
        const today = activities.filter(each => isToday(each, now))
        const next = comingUp(activities, now)
        const pending = activities.filter(each => each.pending > 0 && each.status === 'published')
        const drafts = activities.filter(({ status }) => status === 'draft').length
        return (
          <>
            {today.length > 0 && (
              <Section title='今天'>
                {today.map((each, i) => <TodayCard key={each.id} activity={each} first={i === 0} />)}
              </Section>
            )}
            {pending.length > 0 && (
              <Section title='等您审核'>
                <Card>
                  {pending.map(each => (
                    <Row key={each.id} airy title={each.title} detail='通过后占席位' end={`${each.pending} 人`} label={`审核${each.title}`} onTap={() => openPending(each.id)} />
                  ))}
                </Card>
              </Section>
            )}
            <Section title='接下来' more={{ label: '全部活动', onTap: showAll }}>
              {next.length > 0 || drafts > 0 ? (
                <Card>
                  {next.slice(0, most).map(each => <NextRow key={each.id} activity={each} />)}
                  {drafts > 0 && <Row icon='pen' title={`${drafts} 份草稿还没发布`} onTap={showAll} />}
                </Card>
              ) : (
                <Blank
                  icon='calendar'
                  title='后面还没有活动'
                  detail='新建一场，发布后会员就能报名。'
                  action={{ label: '新建活动', kind: 'line', icon: 'plus', onTap: openNewActivity }}
                />
              )}
            </Section>
          </>
        )
      }}
    </Part>
  )
}

function NextRow({ activity }: { activity: ActivitySummary }) {
  const { id, title, arrivalFrom, phase, waiting } = activity
  return (
    <Row
      airy
      title={title}
      detail={`${dayAndTime(arrivalFrom)} 开始签到`}
      end={<PhaseTag phase={phase} />}
      label={title}
      onTap={() => openRoster(id)}
    >
      <Seat {...activity} end={waiting > 0 && `候补 ${waiting} 人`} />
    </Row>
  )
}
