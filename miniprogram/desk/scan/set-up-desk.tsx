import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../shared/domain/instant'
import { listWindowWords } from '../../../shared/domain/checkin-plan'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { Icon } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import { Words } from '../../components/text/words'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import type { DeskSettings, Place } from './desk-answers'
import { isOpenAt, listNow } from './list-now'
import { lastDeskName } from './use-place'

const longest = 20
const usual = ['东门', '西门', '一号台', '二号台', '报到处'].map(value => ({ value, label: value }))
const ways = [{ value: 'in', label: '入场' }, { value: 'out', label: '离场' }] as const

interface SetUpDeskProps {
  settings: DeskSettings
  now: Instant
  /** as it was, where it is chosen anew */
  place: Place | null
  onReady: (place: Place) => void
}

/** What this desk is called, and for what it receives people: the list that is open now, unless told. */
export function SetUpDesk({ settings: { title, lists }, now, place, onReady }: SetUpDeskProps) {
  const [name, setName] = useState(place?.desk ?? lastDeskName())
  const [listId, setListId] = useState(() => place?.listId ?? listNow(lists, now)!.id)
  const [way, setWay] = useState<Place['way']>(place?.way ?? 'in')
  const desk = name.trim()
  const list = lists.find(({ id }) => id === listId) ?? lists[0]!

  return (
    <DeskFrame
      title='签到'
      what='签到台'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      bar={
        <Bar>
          <Button
            kind='primary'
            size='l'
            block
            off={desk ? undefined : '先给签到台起个名'}
            onTap={() => onReady({ desk, listId: list.id, way: list.exits ? way : 'in' })}
          >
            {desk ? `在${desk}开始签到` : '开始签到'}
          </Button>
        </Bar>
      }
    >
      <Section title='这是哪个签到台'>
        <Card>
          <Row name='活动'>{title}</Row>
          <TextField
            label='名称'
            maxLength={longest}
            placeholder='如东门'
            hint='重复扫码时，会显示第一次在哪个台'
            value={name}
            onChange={setName}
          />
        </Card>
        <Chips single inset options={usual} values={[desk]} onToggle={setName} />
      </Section>
      {lists.length > 1 && (
        <Section title='签到单'>
          <Card>
            {lists.map(each => (
              <Row
                key={each.id}
                airy
                chevron={false}
                title={<Words strong={each.id === list.id}>{each.name}</Words>}
                detail={listWindowWords(each)}
                end={
                  <>
                    {isOpenAt(each, now) && <Words tone='ok'>现在</Words>}
                    <View className='set-up__tick'>{each.id === list.id && <Icon name='check' size={20} color='brand' />}</View>
                  </>
                }
                label={each.id === list.id ? `${each.name}，已选` : each.name}
                onTap={() => setListId(each.id)}
              />
            ))}
          </Card>
        </Section>
      )}
      {list.exits && (
        <Section title='进还是出'>
          <Seg label='入场或离场' options={ways} value={way} onChange={setWay} />
        </Section>
      )}
    </DeskFrame>
  )
}
