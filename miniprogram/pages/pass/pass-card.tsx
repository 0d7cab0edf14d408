import { View } from '@tarojs/components'

import { feeWords } from '../../../shared/domain/activity-words'
import { dayOf, daysUntil, relativeDay, timeOf, timeRange } from '../../../shared/domain/instant'
import { Tag } from '../../components/tag/tag'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { PassCode } from './pass-code'
import type { Pass, PassState } from './use-pass'

/** Asks for another pass in place of one. */
export type Reissue = (pass: Pass, reload: () => void) => void

interface PassCardProps {
  pass: Pass
  state: PassState
  onReissue: Reissue
}

/** A pass as it is shown at the desk: the code, who it belongs to, when it admits. */
export function PassCard({ pass, state, onReissue }: PassCardProps) {
  const { activity, name, unitName, number } = pass
  return (
    <View className='pass'>
      <View className='pass__head'>
        <View className='pass__title'>
          <Words>{activity.title}</Words>
        </View>
        <View className='sub muted'>
          <Dots items={[activity.place, activity.arrivalPlace]} />
        </View>
      </View>
      <PassCode pass={pass} state={state} />
      <View className='pass__tear'>
        <View className='pass__hole' />
        <View className='pass__hole pass__hole--right' />
      </View>
      <View className='pass__foot'>
        <View className='line between'>
          <View className='pass__name'>{name}</View>
          <Settled {...pass} />
        </View>
        <View className='ink2'>
          <Words>{unitName}</Words>
        </View>
        <View className='pass__facts'>
          <View className='grow'>
            <View className='cap muted'>可入场</View>
            <View className='strong'>
              {windowWords(pass, state.stale !== undefined).map(words => (
                <View key={words} className='pass__when num'>
                  <Words nowrap>{words}</Words>
                </View>
              ))}
            </View>
          </View>
          {activity.fee > 0 && (
            <View className='pass__fact'>
              <View className='cap muted'>费用</View>
              <View className='strong num nowrap'>
                <Words>{feeWords(activity.fee)}</Words>
              </View>
            </View>
          )}
          <View className='pass__fact'>
            <View className='cap muted'>编号</View>
            <View className='strong num'>{String(number).padStart(3, '0')}</View>
          </View>
        </View>
        <Tap className='pass__reissue' label='换一张入场码' onTap={() => onReissue(pass, state.reload)}>
          <Words>手机丢了，截图外传了？换一张</Words>
        </Tap>
      </View>
    </View>
  )
}

function Settled({ arrivedAt, feePaid, activity: { fee } }: Pass) {
  if (arrivedAt !== null) return <Tag tone='ok' icon='check'>{`已签到 ${timeOf(arrivedAt)}`}</Tag>
  if (fee === 0) return null
  return feePaid ? (
    <Tag tone='ok' icon='check'>
      已缴费
    </Tag>
  ) : (
    <Tag tone='warn' icon='yuan'>
      报到时缴费
    </Tag>
  )
}

/**
 * `今天` and `14:00–20:00`, which may stand under each other.
 *
 * @param kept from an earlier day, maybe: the date stands in place of `今天`
 */
function windowWords({ activity: { arrivalFrom, arrivalUntil }, now }: Pass, kept: boolean): string[] {
  const hours = timeRange(arrivalFrom, arrivalUntil)
  if (daysUntil(arrivalFrom, arrivalUntil - 1) !== 0)
    return hours.split('–').map((moment, i) => (i === 0 ? `${moment} –` : moment))
  return [kept ? dayOf(arrivalFrom) : relativeDay(now, arrivalFrom), hours]
}
