import { View } from '@tarojs/components'
import { listMembersWords, listsFromSchedule, listWindowWords, mostLists } from '../../../shared/domain/checkin-plan'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { cx } from '../../components/cx'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { newPartId } from '../activity-edit/part-id'
import { openActivityEdit } from '../routes'
import { windowWords } from '../window-words'
import { problemOf, remarkOn, scannedOn, type ListForm, type Settings } from './setup-form'
import type { Setup } from './use-setup'
import './checkin-setup.css'

interface ListsProps {
  id: string
  setup: Setup
  settings: Settings
  /** nothing can be changed */
  fixed: boolean
  onOpen: (listId: string) => void
  /** those of another activity are wanted */
  onLike: () => void
}

/** What people are checked in for: arrival, which the plan describes, and what staff add. */
export function Lists({ id, setup: { values, change }, settings, fixed, onOpen, onLike }: ListsProps) {
  const { lists } = values
  const { arrival } = settings
  const add = () => {
    const made = newList(settings)
    change({ lists: [...lists, made] })
    onOpen(made.id)
  }

  const addFromSchedule = () => {
    const made = listsFromSchedule(settings.schedule, lists, newPartId)
    const added = made.slice(0, Math.max(0, mostLists - lists.length))
    if (made.length === 0) return toast('日程里的都已经有了')
    change({ lists: [...lists, ...added] })
    if (added.length < made.length) toast(`最多 ${mostLists} 个，有 ${made.length - added.length} 个没有加上`, 'alert')
    else toast(`加了 ${added.length} 个，核对后保存`, 'check')
  }

  return (
    <Section title='签到单' more={fixed ? undefined : { label: '照别场加', onTap: onLike }}>
      <Card>
        <Row
          airy
          title='报到'
          detail={windowWords(arrival.from, arrival.until)}
          label='报到'
          onTap={fixed ? undefined : () => openActivityEdit(id)}
        >
          <Facts items={['全部报名的人', cameWords(arrival.scanned), !fixed && '时间在活动里改']} />
        </Row>
        {lists.map(list => {
          const problem = problemOf(list, values, settings)
          const remark = problem ?? remarkOn(list, settings)
          return (
            <Row
              key={list.id}
              airy
              className={cx(problem && 'f--bad')}
              title={list.name || '还没有名称'}
              detail={listWindowWords(list)}
              label={list.name || '还没有名称'}
              onTap={fixed ? undefined : () => onOpen(list.id)}
            >
              <Facts items={[listMembersWords(list.who, settings), list.exits && '出入都扫', cameWords(scannedOn(list, settings))]} />
              {remark && !fixed && <View className='setup-remark'><Words tone={problem ? 'bad' : 'warn'} size='cap'>{remark}</Words></View>}
            </Row>
          )
        })}
      </Card>
      {!fixed && (
        <View className='setup-adds line'>
          <Button icon='plus' block off={lists.length < mostLists ? undefined : `最多 ${mostLists} 个`} onTap={add}>加一个</Button>
          {settings.schedule.length > 0 && <Button icon='calendar' block onTap={addFromSchedule}>按日程生成</Button>}
        </View>
      )}
    </Section>
  )
}

function Facts({ items }: { items: Parameters<typeof Dots>[0]['items'] }) {
  return <View className='setup-facts cap muted'><Dots items={items} /></View>
}

const cameWords = (scanned: number) => scanned > 0 && `${scanned} 人来过`

const hour = 3_600_000

/** About the activity's first hours until staff say otherwise. */
const newList = ({ startsAt }: Settings): ListForm => ({
  id: newPartId(),
  name: '',
  from: startsAt,
  until: startsAt + 2 * hour,
  who: { kind: 'all' },
  repeats: 'once',
  exits: false,
})
