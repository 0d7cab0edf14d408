import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Bar } from '../../../components/bar/bar'
import { Blank } from '../../../components/blank/blank'
import { Button } from '../../../components/button/button'
import { Note } from '../../../components/note/note'
import { Popup } from '../../../components/popup/popup'
import { Row } from '../../../components/row/row'
import { SearchBox } from '../../../components/select/search-box'
import { Dots } from '../../../components/text/dot'
import { spaced } from '../../../components/text/spaced'
import type { OfflineDesk, Place } from '../offline/desk-view'
import type { Candidate } from './candidate'
import { useFound, type Search } from './use-found'
import './by-name.css'

interface ByNameSheetProps {
  activityId: string
  place: Place
  offline: Pick<OfflineDesk, 'pack' | 'names'>
  /** lets in whom staff found, and shows the verdict as after a scan */
  onChosen: (registrationId: string) => Promise<unknown>
  /** somebody is not on the list; with what was typed */
  onWalkIn: (typed: string) => void
  onClose: () => void
}

/** Finds who comes without a pass; staff compare the person with what stands there, and let them in. */
export function ByNameSheet({ activityId, place, offline, onChosen, onWalkIn, onClose }: ByNameSheetProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Candidate>()
  const found = useFound(activityId, place, typed, offline)
  useUnlocked(offline)

  if (chosen) return <Compare person={chosen} way={place.way} onConfirm={() => onChosen(chosen.registrationId)} onBack={() => setChosen(undefined)} onClose={onClose} />
  return (
    <Popup open title='按姓名查' onClose={onClose}>
      <View className='by-name'>
        <SearchBox value={typed} onChange={setTyped} placeholder='姓名、单位或手机尾号' />
        {found.offline && <View className='by-name__offline'><OfflineNote {...offline} /></View>}
        {typed.trim() === '' && <View className='by-name__hint cap muted'>{spaced('输入几个字就行，可以连着写：林 河州移动 0527')}</View>}
        <People found={found} onChoose={setChosen} />
        {found.people?.length === 0 && <Nobody offline={found.offline} onWalkIn={() => onWalkIn(typed.trim())} />}
        {found.failed && <Button kind='text' icon='reload' onTap={found.retry}>没有查出来，再查一次</Button>}
      </View>
    </Popup>
  )
}

function People({ found: { people, more }, onChoose }: { found: Search; onChoose: (person: Candidate) => void }) {
  return (
    <View className='choices by-name__people'>
      {people?.map(person => (
        <Row
          key={person.registrationId}
          title={person.name}
          detail={<Dots items={[person.unitName, `尾号 ${person.phoneEnd}`]} />}
          end={person.standing}
          onTap={() => onChoose(person)}
        />
      ))}
      {more && <View className='by-name__more cap muted center'>{spaced('还有别人，再输入单位或手机尾号')}</View>}
    </View>
  )
}

function Nobody({ offline, onWalkIn }: { offline: boolean; onWalkIn: () => void }) {
  return offline ? (
    <Blank icon='search' title='没有找到这位' detail='下载名单以后才报名的，联网后可以查到。' />
  ) : (
    <Blank
      icon='search'
      title='没有找到这位'
      detail='核对姓名用字，或换手机尾号再查；没有报名的，可现场报名。'
      action={{ label: '现场报名', kind: 'line', onTap: onWalkIn }}
    />
  )
}

/** With a network the names on the phone are opened, so that they can be searched when it goes. */
function useUnlocked({ pack, names }: Pick<OfflineDesk, 'pack' | 'names'>) {
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current || !pack || names.unlocked) return
    asked.current = true
    names.unlock().catch(() => undefined)
  }, [pack, names])
}

function OfflineNote({ pack, names }: Pick<OfflineDesk, 'pack' | 'names'>) {
  if (!pack) return <Note tone='warn' icon='offline'>当前离线，这台手机没有下载名单，联网后再查，或扫入场码</Note>
  if (!names.unlocked) return <Note tone='warn' icon='offline'>名单上的姓名已上锁，联网重新登录后可按姓名查；入场码照常可扫</Note>
  return <Note icon='offline'>当前离线，查的是这台手机下载的名单</Note>
}

interface CompareProps {
  person: Candidate
  way: Place['way']
  onConfirm: () => Promise<unknown>
  onBack: () => void
  onClose: () => void
}

/** Staff see with their own eyes that it is the person. */
function Compare({ person: { name, unitName, number, phoneEnd, standing, passes }, way, onConfirm, onBack, onClose }: CompareProps) {
  return (
    <Popup
      open
      title='核对本人'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button size='l' onTap={onBack}>不是这位</Button>
          <Button kind='primary' size='l' block onTap={onConfirm}>{passes ? `核对无误，${way === 'out' ? '离场' : '签到'}` : '核对无误，看结论'}</Button>
        </Bar>
      }
    >
      <View className='by-name__name strong'>{spaced(name)}</View>
      <View className='sub muted'>{spaced(unitName)}</View>
      <View className='choices by-name__facts'>
        <Row name='手机尾号'><View className='by-name__end strong num'>{phoneEnd}</View></Row>
        <Row name='报名序号'>{String(number)}</Row>
        {standing && <Row name='现在'>{standing}</Row>}
      </View>
      <Note>看一眼证件或工牌，再问对方的手机尾号</Note>
    </Popup>
  )
}
