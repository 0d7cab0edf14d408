import { View } from '@tarojs/components'
import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { spaced } from '../../components/text/spaced'
import { openHonours } from '../routes'

/** Whether the year's honours are decided, and the way to them. */
export function HonoursPart({ year }: { year: number }) {
  const { data } = useCall(cloud.annual.honours, { year })
  if (!data) return null
  const { honours } = data
  return (
    <Pane pad title='表彰'>
      <View className='sub ink2'>
        {spaced(honours
          ? `信息员 ${honours.officers.length} 人，单位 ${honours.units.length} 家，${honours.decidedBy} 定于 ${dayAndTime(honours.decidedAt)}。`
          : '还没有定表彰名单。先定规则，名次和得分当场算出。')}
      </View>
      <View className='year-act line'>
        <Button block onTap={() => openHonours(year)}>{honours ? '看表彰名单' : '去定表彰名单'}</Button>
      </View>
    </Pane>
  )
}
