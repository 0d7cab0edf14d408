import { View } from '@tarojs/components'
import { dateKey, timeOf } from '../../../shared/domain/instant'
import { Select } from '../../components/select/select'
import { spaced } from '../../components/text/spaced'
import type { Hall } from './use-hall'
import { dayWords, listOf } from './words'

interface LookedAtProps {
  hall: Hall
  onLook: (some: { listId?: string; day?: string }) => void
}

/** Which list is looked at, and which of its days; and as of when. */
export function LookedAt({ hall, onLook }: LookedAtProps) {
  const { lists, listId, day, now } = hall
  const { days } = listOf(hall)
  const dayName = (each: string) => (each === dateKey(now) ? `今天 ${dayWords(each)}` : dayWords(each))
  return (
    <View className='hall-looked'>
      {lists.length > 1 && (
        <Select label='签到单' options={lists.map(({ id, name }) => ({ value: id, label: name }))} value={listId} onChange={id => onLook({ listId: id })} />
      )}
      {days.length > 1 && (
        <Select label='日期' options={days.map(each => ({ value: each, label: dayName(each) }))} value={day} onChange={each => onLook({ day: each })} />
      )}
      <View className='hall-looked__at num'>{spaced(`${timeOf(now)} 更新`)}</View>
    </View>
  )
}
