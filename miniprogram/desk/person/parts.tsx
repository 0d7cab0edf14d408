import { View } from '@tarojs/components'
import type { Person } from '../../../shared/contract/member'
import { placeNames } from '../../../shared/domain/activity-words'
import { dateKey, timeOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { hasRole, useMe } from '../../cloud/use-me'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { callPhone } from '../call-phone'
import { StandingTag } from '../people/words'
import { openPerson } from '../routes'
import { actWords } from './history-words'

/** Who the person is, and how to reach them. */
export function Who({ person, wide }: { person: Person; wide: boolean }) {
  const whole = /^\d{11}$/.test(person.phone)
  return (
    <Card>
      {!wide && <Row title={<Words strong>{person.name}</Words>} end={<StandingTag {...person} />} />}
      <Row name='单位'>{person.unitName}</Row>
      {person.department && <Row name='部门职务'>{person.department}</Row>}
      <Row name='手机' end={whole && <Button kind='text' size='s' icon='phone' onTap={() => callPhone(person.phone)}>拨打</Button>}>
        {person.phone || '没有登记'}
      </Row>
      <Row name='微信'>{wechatWords(person)}</Row>
      <Row name='登记日期'>{dateKey(person.joinedAt)}</Row>
    </Card>
  )
}

function wechatWords({ bound, phoneVerified }: Person): string {
  if (!bound) return '还没有打开过小程序'
  return phoneVerified ? '已绑定，手机已验证' : '已绑定，手机未验证'
}

/** What can be done about the record, and what of it is read for a reason only. */
export function Changes({ person, onChoose }: { person: Person; onChoose: (sheet: 'decline' | 'phone' | 'merge' | 'numbers') => void }) {
  const { me } = useMe()
  const { may, standing } = person
  const ends = may.confirm && standing === 'confirmed'
  const merges = may.merge && standing !== 'left'
  const reads = hasRole(me, 'approver', 'treasurer', 'admin') && standing !== 'left' && !person.mergedInto
  if (!ends && !may.changePhone && !merges && !reads) return null
  return (
    <View className='person__part'>
      <Card>
        {ends && <Row icon='minus' title='已不在本单位' detail='结束任职，信息员和联络人身份同时结束' onTap={() => onChoose('decline')} />}
        {may.changePhone && <Row icon='phone' title='更换手机' detail='手机丢失或换了微信，核对身份后代办' onTap={() => onChoose('phone')} />}
        {merges && <Row icon='users' title='与另一份登记合并' detail='同一人登记了两次' onTap={() => onChoose('merge')} />}
        {reads && <Row icon='lock' title='证件与账户' detail='查看完整号码，会留下记录并告诉本人' onTap={() => onChoose('numbers')} />}
      </Card>
    </View>
  )
}

/** A record that went into another; what came in under it a moment later is fetched by asking again. */
export function MergedNote({ person, onDone }: { person: Person; onDone: () => void }) {
  const merge = useAction(cloud.member.merge)
  const { mergedInto, registrations, articles } = person
  if (!mergedInto) return null
  const left = registrations.length + articles > 0
  const again = async () => {
    const told = await merge.run({ keep: mergedInto.id, drop: person.id })
    if (told?.outcome === 'merged') toast('都归到保留的一份了', 'check')
    onDone()
  }
  return (
    <View className='person__part'>
      <Note>{`这份登记已并到${mergedInto.name}保留的一份。`}</Note>
      <Card>
        <Row icon='user' title='看保留的一份' onTap={() => openPerson(mergedInto.id)} />
        {left && person.may.merge && <Row icon='reload' title='还有报名或稿件没有归过去' detail='再整理一次' onTap={again} />}
      </Card>
    </View>
  )
}


/** Where they registered, and what they wrote. */
export function Doings({ person: { registrations, articles } }: { person: Person }) {
  if (registrations.length + articles === 0) return null
  return (
    <Section near title='报名和稿件'>
      <Card>
        {articles > 0 && <Row name='稿件'>{`${articles} 篇`}</Row>}
        {registrations.map(({ activityId, title, status, arrived }) => (
          <Row key={activityId} title={title} end={arrived ? '已到' : placeNames[status]} />
        ))}
      </Card>
    </Section>
  )
}

/** What was changed, by whom and why. */
export function Trail({ person: { history } }: { person: Person }) {
  if (history.length === 0) return null
  return (
    <Section near title='记录'>
      <Card>
        {history.map(({ at, by, what, why }, index) => (
          <Row key={index} title={actWords(what, why)} detail={`${dateKey(at)} ${timeOf(at)} ${by}`} />
        ))}
      </Card>
    </Section>
  )
}
