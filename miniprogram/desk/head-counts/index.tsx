import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { deadline, deadlinePassed, relativeDay, timeOf } from '../../../shared/domain/instant'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { Row } from '../../components/row/row'
import { Stat, Stats } from '../../components/stat/stat'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ToldList } from './told-list'
import { useHeadCounts, type HeadCounts } from './use-head-counts'
import './head-counts.css'

const pageSize = 20

const refusals = {
  'not-asked': '这场活动没有要求报人数',
  'too-late': '已过截止时间，可以打电话问',
  'too-soon': '一天提醒一次，今天已经提醒过',
  'nobody': '没告知的单位都还没有联络人，可以打电话问',
} as const

/** How many people each unit will send, for staff. */
export default function HeadCountsPage() {
  const { id = '' } = useRouter().params
  const { state, page, setPage } = useHeadCounts(id)
  const remind = useAction(cloud.enrolment.remindHeadCount)
  const wide = useWide()
  const { data } = state

  async function act() {
    const outcome = await remind.run({ activityId: id })
    if (!outcome) return
    if (outcome.outcome === 'reminded') toast(`已提醒 ${outcome.units} 家的 ${outcome.people} 位联络人`, 'check')
    else toast(refusals[outcome.reason], 'alert')
    state.reload()
  }

  const open = data && data.due !== null && !deadlinePassed(data.due, data.now)
  const button = data && open && data.missingTotal > 0 && (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} icon='bell' onTap={act}>{`提醒未告知的 ${data.missingTotal} 家`}</Button>
  )
  return (
    <DeskFrame
      title='各单位人数'
      what='各单位人数'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      actions={wide && button}
      bar={!wide && button && <Bar>{button}</Bar>}
    >
      {seen => (
        <>
          <Figures seen={seen} />
          <Pane title='已告知' end={seen.told.length > 0 ? `${seen.told.length} 家` : undefined}>
            {seen.told.length > 0 ? <ToldList told={seen.told} /> : <Blank icon='building' title='还没有单位告知' detail='联络人在活动页里告知，随时会出现在这里。' />}
          </Pane>
          <Pane title='未告知' end={seen.missingTotal > 0 ? `${seen.missingTotal} 家` : undefined}>
            {seen.missing.map(({ id: unitId, name, grade }) => (
              <Row key={unitId} title={spaced(name)} end={<View className='sub muted'>{gradeNames[grade]}</View>} />
            ))}
            {seen.missingTotal === 0 && <Blank icon='check-circle' title='受邀的单位都告知了' />}
            {seen.missingTotal > 0 && <Pager page={page} pageSize={pageSize} total={seen.missingTotal} unit='家' onChange={setPage} />}
          </Pane>
        </>
      )}
    </DeskFrame>
  )
}

function Figures({ seen: { activity, told, missingTotal, due, remindedAt, now } }: { seen: HeadCounts }) {
  const sum = told.reduce((total, { count }) => total + count, 0)
  return (
    <View className='counts-top'>
      <View className='counts-top__t'>
        <View className='h2'>{spaced(activity.title)}</View>
        <View className='sub muted'>{spaced(dueWords(due, remindedAt, now))}</View>
      </View>
      <Stats>
        <Stat name='告知人数' value={sum} unit='人' tone={sum > activity.seats ? 'warn' : undefined} detail={sum > activity.seats ? `比席位多 ${sum - activity.seats}` : undefined} />
        <Stat name='席位' value={activity.seats} unit='席' />
        <Stat name='已报名' value={activity.taken} unit='人' />
        <Stat name='未告知' value={missingTotal} unit='家' />
      </Stats>
    </View>
  )
}

function dueWords(due: number | null, remindedAt: number | null, now: number): string {
  const until = due === null ? '没有要求报人数' : `${deadline(due)} ${deadlinePassed(due, now) ? '已截止' : '截止'}`
  return remindedAt === null ? until : `${until}，${relativeDay(now, remindedAt)} ${timeOf(remindedAt)} 提醒过`
}
