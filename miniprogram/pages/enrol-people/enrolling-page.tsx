import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../shared/contract/call'
import type { enrolment } from '../../../shared/contract/enrolment'
import type { Me } from '../../../shared/contract/member'
import { feeWords } from '../../../shared/domain/activity-words'
import { ineligibleWords, whyNotEnrolled } from '../../../shared/domain/enrol-rules'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import type { LoadState } from '../../components/page/load-state'
import { Words } from '../../components/text/words'
import { SavedLine } from '../register/saved-line'
import { Done } from './done'
import { Over, type Opened } from './over'
import { PeopleCard } from './people-card'
import { SharedInvoice } from './shared-invoice'
import { useEnrolling } from './use-enrolling'
import { refusalWords } from './words'

interface EnrollingPageProps {
  me: Me
  seen: Output<(typeof enrolment)['calls']['ofUnit']>
  state: LoadState<unknown>
}

export function EnrollingPage({ me, seen, state }: EnrollingPageProps) {
  const { activity, unit: { id: unitId, name: unitName, grade, invoice }, left, now, ineligible } = seen
  const unit = { unitId, unitName, grade }
  const enrolling = useEnrolling({ activity, me, by: 'contact', unit, invoice })
  const { people, enrolled } = enrolling
  const [opened, setOpened] = useState<Opened>(null)
  const reason = whyNotEnrolled(activity, 'contact', now)
  const against = reason ? refusalWords(reason, 'contact') : ineligible ? ineligibleWords[ineligible] : undefined
  const count = people.length
  const off = against ?? (count === 0 ? '先把人加入名单' : undefined)

  const bar = enrolled ? (
    <Bar><Button block kind='primary' onTap={goBack}>看本单位报名</Button></Bar>
  ) : (
    <Bar>
      <View className='grow'>
        <View className='cap muted'><Words>{activity.approval ? '报名后等会务审核' : `本单位还可报 ${left} 人`}</Words></View>
        <Words strong>{activity.fee > 0 ? `每人 ${feeWords(activity.fee)}` : '免费'}</Words>
      </View>
      <Button kind='primary' off={off} onTap={() => enrolling.submit('refuse')}>{count > 0 ? `报名 ${count} 人` : '报名'}</Button>
    </Bar>
  )

  return (
    <Page
      title='为同事报名'
      state={state}
      bar={bar}
      head={<SavedLine title={`${activity.title}，${unitName}`} form={enrolled ? null : enrolling.list} />}
      over={<Over opened={opened} enrolling={enrolling} activityId={activity.id} by='contact' unit={unit} onClose={() => setOpened(null)} />}
    >
      {enrolled ? (
        <Done people={enrolled} />
      ) : (
        <>
          {against && <Note tone='warn'>{against}</Note>}
          <PeopleCard enrolling={enrolling} oneUnit onOpen={person => setOpened({ person })} onAdd={() => setOpened('new')} onSheet={() => setOpened('workbook')} />
          <SharedInvoice enrolling={enrolling} activity={activity} me={me} invoices={invoice ? [invoice] : []} />
        </>
      )}
    </Page>
  )
}
