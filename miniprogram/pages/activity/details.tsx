import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import type { Activity } from '../../../shared/contract/activity'
import { paragraphsOf } from '../../../shared/domain/character-count'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { VSteps } from '../../components/steps/v-steps'
import { Words } from '../../components/text/words'
import { timetableOf } from './timetable'

export const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

export function Timetable({ activity }: { activity: Activity }) {
  return (
    <Card pad>
      <View className='card__t details__head'>时间</View>
      <VSteps
        plain
        steps={timetableOf(activity).map(({ title, details }) => ({
          title,
          detail: details.map(detail => (
            <View key={detail}>
              <Words>{detail}</Words>
            </View>
          )),
        }))}
      />
    </Card>
  )
}

/** Where, with a bed, with an invoice, and whom to ask. */
export function Particulars({ activity }: { activity: Activity }) {
  const { place, address, asks, rooms, contactName, contactPhone, fee } = activity
  return (
    <Card>
      <Row icon='pin' title={place} detail={address || undefined} />
      {rooms.length > 0 && (
        <Row icon='bed' title='住宿自理，可登记意愿' detail='报名时选单间或合住，费用现场自付' />
      )}
      {asks.includes('invoice') && fee > 0 && (
        <Row icon='receipt' title='可开电子专票或普票' detail='报名时填写抬头和税号，开好发到邮箱' />
      )}
      {contactPhone && (
        <Row
          icon='phone'
          title={`会务 ${contactName}`.trim()}
          detail={contactPhone}
          end='拨打'
          label={`拨打会务电话 ${contactPhone}`}
          onTap={() => call(contactPhone)}
        />
      )}
    </Card>
  )
}

export function Paragraphs({ title, text }: { title: string; text: string }) {
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length === 0) return null
  return (
    <Card pad>
      <View className='card__t details__head'>{title}</View>
      {paragraphs.map((paragraph, i) => (
        <View key={i} className='details__p'>
          <Words>{paragraph}</Words>
        </View>
      ))}
    </Card>
  )
}
