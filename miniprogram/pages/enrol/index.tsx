import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ineligibleWords, whyNotEnrolled } from '../../../shared/domain/enrol-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Words } from '../../components/text/words'
import { refusalWords } from '../enrol-people/words'
import { useMembersOnly } from '../members-only'
import { open, urls } from '../routes'
import { HeadCountCard } from './head-count-card'
import { HeadCountSheet } from './head-count-sheet'
import { UnitPeople, type UnitPerson } from './unit-people'
import { WithdrawSheet } from './withdraw-sheet'
import './enrol.css'

/** What a unit has to do with an activity, for its contact: how many will come, who is registered, and more people. */
export default function EnrolPage() {
  const { id = '' } = useRouter().params
  const member = useMembersOnly(urls.enrol(id))
  const call = useCall(cloud.enrolment.ofUnit, { activityId: id })
  const { data } = call
  const [sheet, setSheet] = useState<'count' | UnitPerson | null>(null)
  const close = () => setSheet(null)

  const reason = data && whyNotEnrolled(data.activity, 'contact', data.now)
  const against = reason ? refusalWords(reason, 'contact') : data?.ineligible ? ineligibleWords[data.ineligible] : undefined
  return (
    <Page
      title='本单位报名'
      what='本单位报名'
      state={allLoaded({ member, seen: call })}
      bar={
        <Bar>
          <View className='grow'>
            <View className='cap muted'><Words>{data?.activity.approval ? '报名后等会务审核' : '本单位还可报'}</Words></View>
            <Words strong>{`${data?.left ?? 0} 人`}</Words>
          </View>
          <Button kind='primary' icon='plus' off={against} onTap={() => open(urls.enrolPeople(id))}>为同事报名</Button>
        </Bar>
      }
      over={
        <>
          {sheet === 'count' && data && <HeadCountSheet seen={data} onDone={call.reload} onClose={close} />}
          {sheet !== 'count' && sheet && <WithdrawSheet person={sheet} onDone={call.reload} onClose={close} />}
        </>
      }
    >
      {({ seen }) => (
        <>
          <View className='enrol-title'>
            <View className='h2'><Words>{seen.activity.title}</Words></View>
            <View className='sub muted'><Words>{seen.unit.name}</Words></View>
          </View>
          {against && <View className='enrol-note'><Note tone='warn'>{against}</Note></View>}
          {seen.activity.headCountDue !== null && <HeadCountCard seen={seen} onTell={() => setSheet('count')} />}
          <UnitPeople people={seen.people} onOpen={setSheet} />
        </>
      )}
    </Page>
  )
}
