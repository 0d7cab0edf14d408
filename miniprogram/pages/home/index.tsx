import { useState } from 'react'

import type { ActivitySummary, RegistrationStatus } from '../../../shared/contract/activity'
import type { NewsItem } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { relativeDay, timeOf, type Instant } from '../../../shared/domain/instant'
import { whyRefused } from '../../../shared/domain/registration-rules'
import { cloud } from '../../cloud'
import { useAssociation } from '../../cloud/use-association'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { useUnread } from '../../cloud/use-unread'
import { ActivityRow } from '../../components/activity-row/activity-row'
import { Card } from '../../components/card/card'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { LeaveSheet } from '../own-place/leave-sheet'
import { Offers, offersOf, type Registered } from '../own-place/offers'
import { open, showActivities, showNews, urls } from '../routes'
import { MyPieces } from './my-pieces'
import { todayOf } from './today'
import { TodayStrip } from './today-strip'

/** Of each list, the rest being one tap away. */
const shown = 3

/** What waits for the person's word, what is on today, what can be registered for, and what is new. */
export default function HomePage() {
  const { me } = useMe()
  const association = useAssociation()
  useUnread(me)
  const activities = useCall(cloud.activity.list, {}, { keep: true })
  const news = useCall(cloud.news.list, {}, { keep: true })
  const mine = useCall(cloud.registration.mine, {}, { keep: true, wait: !me })
  const [leaving, setLeaving] = useState<Registered | null>(null)
  const today = mine.data ? todayOf(mine.data.registrations, mine.data.now) : null

  return (
    <Page
      root
      title='行协通'
      heading={association?.shortName || '行协通'}
      mark={association?.logo}
      what='首页'
      state={allLoaded({ activities, news })}
      over={
        leaving && (
          <LeaveSheet
            activity={leaving.activity}
            mine={leaving}
            onClose={() => setLeaving(null)}
            onLeft={mine.reload}
          />
        )
      }
    >
      {loaded => (
        <>
          {mine.data && (
            <Offers
              offers={offersOf(mine.data.registrations, mine.data.now)}
              now={mine.data.now}
              onConfirmed={mine.reload}
              onLeave={setLeaving}
            />
          )}
          {today && mine.data && <TodayStrip today={today} now={mine.data.now} />}
          {hasRole(me, 'officer') && <MyPieces />}
          <OpenActivities {...loaded.activities} />
          <LatestNews {...loaded.news} />
        </>
      )}
    </Page>
  )
}

interface OpenActivitiesProps {
  activities: (ActivitySummary & { mine: RegistrationStatus | null })[]
  now: Instant
}

function OpenActivities({ activities, now }: OpenActivitiesProps) {
  const takesPeople = activities.filter(activity => whyRefused(activity, now) === null)
  return (
    <Section title='正在报名' more={{ label: '全部活动', onTap: showActivities }}>
      <Card>
        {takesPeople.length === 0 && <Row title='这段时间没有可报的活动' detail='新的一发布就会出现在这里' />}
        {takesPeople.slice(0, shown).map(activity => (
          <ActivityRow
            month
            key={activity.id}
            activity={activity}
            mine={activity.mine}
            now={now}
            onTap={() => open(urls.activity(activity.id))}
          />
        ))}
      </Card>
    </Section>
  )
}

function LatestNews({ items, now }: { items: NewsItem[]; now: Instant }) {
  return (
    <Section title='最新资讯' more={{ label: '更多', onTap: showNews }}>
      <Card>
        {items.length === 0 && <Row title='还没有刊发的稿件' detail='简讯出刊后，第一时间在这里看到' />}
        {items.slice(0, shown).map(({ id, title, kind, unitName, publishedAt }) => (
          <Row
            key={id}
            chevron={false}
            title={title}
            detail={<Dots items={[articleKindNames[kind], unitName, whenWords(now, publishedAt)]} />}
            onTap={() => open(urls.article(id))}
          />
        ))}
      </Card>
    </Section>
  )
}

/** `今天 08:30`, `昨天`, `5月8日` */
function whenWords(now: Instant, at: Instant): string {
  const day = relativeDay(now, at)
  return day === '今天' ? `${day} ${timeOf(at)}` : day
}
