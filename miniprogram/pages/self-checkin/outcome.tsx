import { View } from '@tarojs/components'
import { roomNames } from '../../../shared/domain/activity-words'
import { timeOf } from '../../../shared/domain/instant'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { goOnTo, urls } from '../routes'
import { isIn, selfWords, type SelfOutcome } from './self-words'
import './self-checkin.css'

interface OutcomeProps {
  outcome: SelfOutcome
  onAgain: () => void
}

/** Whether the person is in, since when, and what they need inside; or why not, and what to do. */
export function Outcome({ outcome, onAgain }: OutcomeProps) {
  const { activity, guest, arrived } = outcome
  const { title, detail } = selfWords(outcome)
  const done = isIn(outcome)
  return (
    <View className='self' {...{ role: 'alert' }}>
      <View className={cx('self__ic', done ? 'self__ic--ok' : 'self__ic--no')}>
        <Icon name={done ? 'check' : 'alert'} size={56} color={done ? 'success' : 'warning'} />
      </View>
      <View className='self__title num'>{spaced([title, arrived && timeOf(arrived.at)].filter(Boolean).join(' '))}</View>
      <View className='self__detail'><Words>{detail}</Words></View>
      {activity && (
        <Card className='self__gap self__facts'>
          <Row name='活动'>{activity.title}</Row>
          <Row name='签到单'>{activity.listName}</Row>
          {done && guest && <Facts guest={guest} />}
        </Card>
      )}
      <View className='self__act'>
        {done && activity ? (
          <Button kind='primary' size='l' block onTap={() => goOnTo(urls.pass(activity.id))}>看我的入场码</Button>
        ) : (
          <Button kind='primary' size='l' icon='scan' block onTap={onAgain}>再扫一次</Button>
        )}
      </View>
    </View>
  )
}

function Facts({ guest }: { guest: NonNullable<SelfOutcome['guest']> }) {
  const { name, unitName, number, room, roomNumber, teamName } = guest
  return (
    <>
      <Row name='姓名'>{`${name}，${unitName}`}</Row>
      <Row name='编号'>{String(number).padStart(3, '0')}</Row>
      {teamName && <Row name='队伍'>{teamName}</Row>}
      {room !== 'none' && <Row name='房间'>{[roomNames[room], roomNumber].filter(Boolean).join(' ')}</Row>}
    </>
  )
}
