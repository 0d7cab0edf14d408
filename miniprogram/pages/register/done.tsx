import { View } from '@tarojs/components'

import type { Activity } from '../../../shared/contract/activity'
import { feeWords } from '../../../shared/domain/activity-words'
import { dayOf, daysUntil, timeRange, weekdayOf } from '../../../shared/domain/instant'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { goOnTo, urls } from '../routes'

/** What came of it: a place, or a place in line. */
export interface Placed {
  /** in line, one-based; null for who has a seat */
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
  const { position, number, since } = placed
  const before = since === 'before'
  const inLine = position !== null
  return (
    <>
      <View className='placed' {...{ role: 'status' }}>
        <Icon name={inLine ? 'clock' : 'check-circle'} size={48} color={inLine ? 'warning' : 'success'} />
        <View className='placed__t h2'>
          <Words>
            {inLine ? `${before ? '您已在' : ''}候补第 ${position} 位` : before ? '您已经报过名' : '已报名'}
          </Words>
        </View>
        <View className='sub muted'>
          <Words>
            {inLine
              ? `${since === 'surprised' ? '席位刚刚报满。' : ''}${waitingWords(position)}`
              : '席位已留给您，入场码在“我的”里随时可以打开'}
          </Words>
        </View>
      </View>
      <Card>
        {number !== null && !inLine && <Row name='编号'>{String(number).padStart(3, '0')}</Row>}
        <Row name='报到'>{arrivalWords(activity)}</Row>
        <Row name='地点'>{`${activity.place}，${activity.arrivalPlace}`}</Row>
        <Row name='费用'>{feeLine(activity.fee, inLine)}</Row>
      </Card>
    </>
  )
}

export function DoneBar({ activity, placed }: { activity: Activity; placed: Placed }) {
  if (placed.position !== null)
    return (
      <Bar>
        <Button block kind='primary' onTap={goBack}>
          知道了
        </Button>
      </Bar>
    )
  return (
    <Bar>
      <Button block kind='primary' icon='qr' onTap={() => goOnTo(urls.pass(activity.id))}>
        查看入场码
      </Button>
    </Bar>
  )
}

const waitingWords = (position: number) =>
  position === 1 ? '有人退出时您第一个补上，活动页会变成“您已报名”' : '有人退出时按先后补上，活动页会变成“您已报名”'

const feeLine = (fee: number, inLine: boolean) =>
  fee === 0 ? '免费' : inLine ? `补上后再缴，${feeWords(fee)}` : `报到时缴 ${feeWords(fee)}`

/** `5月13日 周二 14:00–20:00` */
function arrivalWords({ arrivalFrom, arrivalUntil }: Activity): string {
  const hours = timeRange(arrivalFrom, arrivalUntil)
  return daysUntil(arrivalFrom, arrivalUntil - 1) === 0
    ? `${dayOf(arrivalFrom)} ${weekdayOf(arrivalFrom)} ${hours}`
    : hours
}
