import { View } from '@tarojs/components'

import type { Activity } from '../../../shared/contract/activity'
import { feeWords } from '../../../shared/domain/activity-words'
import { dayOf, daysUntil, timeRange, weekdayOf } from '../../../shared/domain/instant'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Papers } from '../../components/papers/papers'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { goOnTo, urls } from '../routes'
import { PayCard } from './pay-card'

/** What came of it: a place, a place in line, or a wait for staff's word. */
export interface Placed {
  status: 'registered' | 'waitlisted' | 'pending' | 'offered'
  /** in line, one-based; null for everyone else */
  position: number | null
  /** null when it was not this form that registered */
  number: number | null
  /** had before opening the form; as they asked for it; or in line although a seat was free when they looked */
  since: 'before' | 'asked' | 'surprised'
}

interface DoneProps {
  activity: Activity
  placed: Placed
}

/** The last step: what the person has now, and what comes next. */
export function Done({ activity, placed }: DoneProps) {
  const { status, number } = placed
  const { title, detail } = words(placed, activity.fee)
  const seated = status === 'registered'
  return (
    <>
      <View className='placed' {...{ role: 'status' }}>
        <Icon name={seated ? 'check-circle' : 'clock'} size={48} color={seated ? 'success' : 'warning'} />
        <View className='placed__t h2'>
          <Words>{title}</Words>
        </View>
        <View className='sub muted'>
          <Words>{detail}</Words>
        </View>
      </View>
      <Card>
        {number !== null && seated && <Row name='编号'>{String(number).padStart(3, '0')}</Row>}
        <Row name='报到'>{arrivalWords(activity)}</Row>
        <Row name='地点'>{`${activity.place}，${activity.arrivalPlace}`}</Row>
        {!(seated && paysBefore(activity)) && <Row name='费用'>{feeLine(activity.fee, status)}</Row>}
      </Card>
      {seated && paysBefore(activity) && <PayCard activity={activity} />}
      {seated && activity.fee > 0 && <Papers activityId={activity.id} byTransfer={paysBefore(activity)} />}
    </>
  )
}

export function DoneBar({ activity, placed: { status } }: DoneProps) {
  if (status === 'registered') {
    return (
      <Bar>
        <Button block kind='primary' icon='qr' onTap={() => goOnTo(urls.pass(activity.id))}>
          查看入场码
        </Button>
      </Bar>
    )
  }
  return (
    <Bar>
      <Button block kind='primary' onTap={status === 'offered' ? () => goOnTo(urls.activity(activity.id)) : goBack}>
        {status === 'offered' ? '去确认参加' : '知道了'}
      </Button>
    </Bar>
  )
}

function words({ status, position, since }: Placed, fee: number): { title: string; detail: string } {
  const before = since === 'before'
  switch (status) {
    case 'registered':
      return { title: before ? '您已经报过名' : '已报名', detail: '席位已留给您，入场码在“我的”里随时可以打开' }
    case 'pending':
      return { title: before ? '您已提交，等会务审核' : '已提交，等会务审核', detail: `会务审核后通知您，通过后才占席位${fee > 0 ? '，才要缴费' : ''}` }
    case 'offered':
      return { title: '候补轮到您了', detail: '席位为您留着，到活动页确认参加' }
    case 'waitlisted':
      return {
        title: `${before ? '您已在' : ''}候补第 ${position} 位`,
        detail: `${since === 'surprised' ? '席位刚刚报满。' : ''}${waitingWords(position)}`,
      }
  }
}

const waitingWords = (position: number | null) =>
  position === 1 ? '有人退出时您第一个补上，活动页会变成“您已报名”' : '有人退出时按先后补上，活动页会变成“您已报名”'

const paysBefore = ({ fee, payWays }: Activity) => fee > 0 && payWays.includes('transfer')

function feeLine(fee: number, status: Placed['status']): string {
  if (fee === 0) return '免费'
  if (status === 'registered') return `报到时缴 ${feeWords(fee)}`
  return `${status === 'waitlisted' ? '补上' : status === 'pending' ? '审核通过' : '确认'}后再缴，${feeWords(fee)}`
}

/** `5月13日 周二 14:00–20:00` */
function arrivalWords({ arrivalFrom, arrivalUntil }: Activity): string {
  const hours = timeRange(arrivalFrom, arrivalUntil)
  return daysUntil(arrivalFrom, arrivalUntil - 1) === 0
    ? `${dayOf(arrivalFrom)} ${weekdayOf(arrivalFrom)} ${hours}`
    : hours
}
