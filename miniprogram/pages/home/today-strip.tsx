import { Text, View } from '@tarojs/components'

import { feeWords } from '../../../shared/domain/activity-words'
import { dayOf, weekdayOf, type Instant } from '../../../shared/domain/instant'
import { Button } from '../../components/button/button'
import { Icon } from '../../components/icon/icon'
import { spaced } from '../../components/text/spaced'
import { open, urls } from '../routes'
import type { Today } from './today'
import './home.css'

/** What the person goes to today, and the way to their pass. */
export function TodayStrip({ today: { registration, sentence }, now }: { today: Today; now: Instant }) {
  const { activity } = registration
  return (
    <View className='today'>
      <View className='today__top'>
        <View className='line between'>
          <View className='today__k'>{spaced(`今天 ${dayOf(now)} ${weekdayOf(now)}`)}</View>
          <Settled {...registration} />
        </View>
        <View className='today__t'>{spaced(sentence)}</View>
        <View>{spaced(activity.title)}</View>
      </View>
      <View className='today__cut'>
        <View className='today__hole' />
        <View className='today__hole today__hole--right' />
      </View>
      <View className='today__bot'>
        <View className='grow'>
          <View className='sub'>{spaced(activity.place)}</View>
          <View className='today__k'>{spaced(activity.arrivalPlace)}</View>
        </View>
        <Button kind='white' icon='qr' onTap={() => open(urls.pass(activity.id))}>
          入场码
        </Button>
      </View>
    </View>
  )
}

function Settled({ arrivedAt, feePaid, activity: { fee } }: Today['registration']) {
  const done = arrivedAt !== null ? '已签到' : fee > 0 && feePaid ? '已缴费' : null
  if (done) {
    return (
      <View className='today__k line'>
        <Icon className='today__ic' name='check-circle' size={20} color='on-brand-2' />
        <Text>{done}</Text>
      </View>
    )
  }
  return fee > 0 ? <View className='today__k'>{spaced(`报到时缴 ${feeWords(fee)}`)}</View> : null
}
