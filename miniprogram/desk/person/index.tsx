import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Person } from '../../../shared/contract/member'
import { dateKey, dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { DeskFrame } from '../desk-frame'
import { DeclineSheet } from '../people/decline-sheet'
import { useConfirm } from '../people/use-confirm'
import { StandingTag } from '../people/words'
import { deskRoutes } from '../rail-items'
import { openPerson } from '../routes'
import { actWords } from './history-words'
import { MergeSheet } from './merge-sheet'
import { Offices } from './offices'
import { PhoneSheet } from './phone-sheet'
import { Services } from './services'
import './person.css'

/** One person: who they are, what they are to their unit, what they did here, and what was changed by whom. */
export default function PersonPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.member.person, { id })
  const wide = useWide()
  const [sheet, setSheet] = useState<'decline' | 'phone' | 'merge'>()
  const confirm = useConfirm(state.reload)
  const person = state.data?.person
  const close = () => setSheet(undefined)

  const acts = person && person.may.confirm && person.standing !== 'confirmed' && (
    <>
      {person.standing === 'awaiting' && <Button size={wide ? 's' : undefined} onTap={() => setSheet('decline')}>不确认</Button>}
      <Button kind='primary' size={wide ? 's' : undefined} block={!wide} onTap={() => confirm([person], { standing: 'confirmed' })}>
        确认是本单位人员
      </Button>
    </>
  )

  return (
    <DeskFrame
      title={person?.name ?? '人员'}
      what='这个人'
      roles={['staff', 'admin', 'editor', 'contact']}
      current={deskRoutes.people}
      state={state}
      tag={wide && person && <StandingTag {...person} />}
      actions={wide && acts}
      bar={!wide && acts && <Bar>{acts}</Bar>}
      over={
        <>
          {person && sheet === 'decline' && (
            <DeclineSheet
              whom={person.name}
              ends={person.standing === 'confirmed'}
              onDecline={async why => {
                await confirm([person], { standing: 'declined', why })
                close()
              }}
              onClose={close}
            />
          )}
          {person && sheet === 'phone' && <PhoneSheet person={person} onDone={state.reload} onClose={close} />}
          {person && sheet === 'merge' && <MergeSheet person={person} onMerged={state.reload} onClose={close} />}
        </>
      }
    >
      {({ person: shown }) => (
        <Columns>
          <Column>
            {shown.mergedInto && <MergedNote person={shown} onDone={state.reload} />}
            {shown.standing === 'declined' && <Note tone='warn'>{`单位没有确认：${shown.declinedWhy}`}</Note>}
            <Who person={shown} wide={wide} />
            {shown.standing !== 'left' && <View className='person__part'><Offices person={shown} onDone={state.reload} /></View>}
            <Changes person={shown} onChoose={setSheet} />
          </Column>
          <Column width={wide ? 420 : undefined}>
            <Card pad title='任职'><Services services={shown.services} /></Card>
            <Doings person={shown} />
            <Trail person={shown} />
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}

function Who({ person, wide }: { person: Person; wide: boolean }) {
  const call = () => Taro.makePhoneCall({ phoneNumber: person.phone }).catch(() => undefined)
  const whole = /^\d{11}$/.test(person.phone)
  return (
    <Card>
      {!wide && <Row title={<Words strong>{person.name}</Words>} end={<StandingTag {...person} />} />}
      <Row name='单位'>{person.unitName}</Row>
      {person.department && <Row name='部门职务'>{person.department}</Row>}
      <Row name='手机' end={whole && <Button kind='text' size='s' icon='phone' onTap={call}>拨打</Button>}>
        {person.phone ? `${person.phone}${person.phoneVerified ? '，微信已验证' : ''}` : '没有登记'}
      </Row>
      <Row name='微信'>{person.bound ? '已绑定' : '还没有打开过小程序'}</Row>
      <Row name='登记日期'>{dateKey(person.joinedAt)}</Row>
    </Card>
  )
}

function Changes({ person, onChoose }: { person: Person; onChoose: (sheet: 'decline' | 'phone' | 'merge') => void }) {
  const { may, standing } = person
  const ends = may.confirm && standing === 'confirmed'
  const merges = may.merge && standing !== 'left'
  if (!ends && !may.changePhone && !merges) return null
  return (
    <View className='person__part'>
      <Card>
        {ends && <Row icon='minus' title='已不在本单位' detail='结束任职，信息员和联络人身份同时结束' onTap={() => onChoose('decline')} />}
        {may.changePhone && <Row icon='phone' title='更换手机' detail='手机丢失或换了微信，核对身份后代办' onTap={() => onChoose('phone')} />}
        {merges && <Row icon='users' title='与另一份登记合并' detail='同一人登记了两次' onTap={() => onChoose('merge')} />}
      </Card>
    </View>
  )
}

/** A record that went into another; what came in under it a moment later is fetched by asking again. */
function MergedNote({ person, onDone }: { person: Person; onDone: () => void }) {
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

const placeWords = { registered: '已报名', waitlisted: '候补', cancelled: '已退出' } as const

function Doings({ person: { registrations, articles } }: { person: Person }) {
  if (registrations.length + articles === 0) return null
  return (
    <View className='person__part'>
      <Card title='报名和稿件'>
        {articles > 0 && <Row name='稿件'>{`${articles} 篇`}</Row>}
        {registrations.map(({ activityId, title, status, arrived }) => (
          <Row key={activityId} title={title} end={arrived ? '已到' : placeWords[status]} />
        ))}
      </Card>
    </View>
  )
}

function Trail({ person: { history } }: { person: Person }) {
  if (history.length === 0) return null
  return (
    <View className='person__part'>
      <Card title='记录'>
        {history.map(({ at, by, what, why }, index) => (
          <Row key={index} title={actWords(what, why)} detail={`${dayAndTime(at)} ${by}`} />
        ))}
      </Card>
    </View>
  )
}
