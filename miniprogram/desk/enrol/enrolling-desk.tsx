import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { whyNotEnrolled } from '../../../shared/domain/enrol-rules'
import { isRestricted } from '../../../shared/domain/eligibility'
import { seatWords } from '../../../shared/domain/seats'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { useWide } from '../../components/desk/use-wide'
import { TextField } from '../../components/field/text-field'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { Section } from '../../components/section/section'
import { Words } from '../../components/text/words'
import { Done } from '../../pages/enrol-people/done'
import { Over, type Opened } from '../../pages/enrol-people/over'
import { PeopleCard } from '../../pages/enrol-people/people-card'
import { SharedInvoice } from '../../pages/enrol-people/shared-invoice'
import { useEnrolling } from '../../pages/enrol-people/use-enrolling'
import { refusalWords } from '../../pages/enrol-people/words'
import { SavedLine } from '../../pages/register/saved-line'
import { DeskFrame } from '../desk-frame'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { openHeadCounts } from '../routes'
import './enrol.css'

interface EnrollingDeskProps {
  me: Me
  activity: Activity
  now: number
  state: LoadState<unknown>
}

export function EnrollingDesk({ me, activity, now, state }: EnrollingDeskProps) {
  const enrolling = useEnrolling({ activity, me, by: 'staff', unit: null, invoice: null })
  const { people, enrolled, despite, setDespite } = enrolling
  const [opened, setOpened] = useState<Opened>(null)
  const wide = useWide()
  const reason = whyNotEnrolled(activity, 'staff', now)
  const against = reason ? refusalWords(reason, 'staff') : undefined
  const off = against ?? (people.length === 0 ? '先把人加入名单' : undefined)
  const counts = activity.headCountDue !== null && <Button size={wide ? 's' : 'm'} icon='chart' onTap={() => openHeadCounts(activity.id)}>各单位人数</Button>
  const act = enrolled ? (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} onTap={goBack}>看报名名单</Button>
  ) : (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} off={off} onTap={() => enrolling.submit('refuse')}>{people.length > 0 ? `报名 ${people.length} 人` : '报名'}</Button>
  )
  const restricted = isRestricted(activity.eligibility) || activity.eligibility.certificate !== null

  return (
    <DeskFrame
      title='代为报名'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      tag={wide && <PhaseTag phase={activity.phase} />}
      actions={wide ? <>{counts}{act}</> : counts}
      bar={!wide && <Bar>{act}</Bar>}
      over={<Over opened={opened} enrolling={enrolling} activityId={activity.id} by='staff' unit={null} onClose={() => setOpened(null)} />}
    >
      <View className='enrol-desk'>
        <SavedLine title={`${activity.title}，${seatWords(activity)}`} form={enrolled ? null : enrolling.list} />
        {enrolled ? (
          <Done people={enrolled} />
        ) : (
          <>
            {against && <Note tone='warn'>{against}</Note>}
            <PeopleCard enrolling={enrolling} oneUnit={false} onOpen={person => setOpened({ person })} onAdd={() => setOpened('new')} onSheet={() => setOpened('workbook')} />
            {restricted && (
              <Section title='参加范围'>
                <Card>
                  <TextField
                    label='范围外的事由'
                    optional
                    hint='写明事由，范围外的人也可以加入，事由留在办理记录里'
                    maxLength={100}
                    value={despite}
                    onChange={setDespite}
                  />
                </Card>
              </Section>
            )}
            <SharedInvoice enrolling={enrolling} activity={activity} me={me} invoices={[]} />
            {activity.approval && <View className='cap muted enrol-desk__hint'><Words>会务加入的人不用再审核，直接占席位。</Words></View>}
          </>
        )}
      </View>
    </DeskFrame>
  )
}
