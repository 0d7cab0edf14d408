import { View } from '@tarojs/components'
import type { ActivitySummary } from '../../../shared/contract/activity'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Stat, Stats } from '../../components/stat/stat'
import { spaced } from '../../components/text/spaced'
import { openHall, openRoster, openScanner } from '../routes'
import { windowWords } from '../window-words'
import './today-card.css'

/** An activity of today: when people are received, how many have come, and the ways to the scanner and the roster. */
export function TodayCard({ activity, first }: { activity: ActivitySummary & { serves: boolean }; first: boolean }) {
  const { id, title, arrivalFrom, arrivalUntil, arrivalPlace, serves } = activity
  const { data } = useCall(cloud.checkin.arrivals, { activityId: id })
  const expected = data?.expected ?? activity.taken
  const showHall = () => openHall(id)
  return (
    <View className='today-card'>
      <Card>
        <View className='today-card__head'>
          <View className='h2'>{spaced(title)}</View>
          <View className='sub muted'>
            {spaced(`签到 ${windowWords(arrivalFrom, arrivalUntil)}，${arrivalPlace}`)}
          </View>
        </View>
        <Stats>
          <Stat name='已到' value={data ? data.arrived : '–'} unit={`/ ${expected} 人`} {...(serves && { detail: '看到场情况', onTap: showHall })} />
          <Stat name='未到' value={data ? Math.max(0, expected - data.arrived) : '–'} unit='人' {...(serves && { detail: '看是谁没到', onTap: showHall })} />
        </Stats>
        <View className='today-card__acts line'>
          <Button onTap={() => openRoster(id)}>看名单</Button>
          <Button kind={first ? 'primary' : 'weak'} icon='scan' block off={serves ? undefined : '这场的签到台没有安排您'} onTap={() => openScanner(id)}>扫码签到</Button>
        </View>
      </Card>
    </View>
  )
}
