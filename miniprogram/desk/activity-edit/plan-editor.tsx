import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Activity, activity as contract } from '../../../shared/contract/activity'
import type { Output } from '../../../shared/contract/call'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Saved } from '../../components/saved/saved'
import { Section } from '../../components/section/section'
import { ConfirmSheet } from '../confirm-sheet'
import { DeskFrame } from '../desk-frame'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { Acts } from './acts'
import { CancelSheet } from './cancel-sheet'
import { CertificateFields } from './certificate-fields'
import { FileFields } from './file-fields'
import { PayFields } from './pay-fields'
import { PlaceFields } from './place-fields'
import { PlanButtons } from './plan-buttons'
import type { PlanForm } from './plan-form'
import { PublishSheet } from './publish-sheet'
import { QuestionFields } from './question-fields'
import { AskFields, RegistrationFields } from './registration-fields'
import { RoomFields } from './room-fields'
import { ScheduleFields } from './schedule-fields'
import { StandingNote } from './standing-note'
import { TeamFields } from './team-fields'
import { usePlanActions } from './use-plan-actions'
import { usePlanForm, type PlanFormState } from './use-plan-form'
import { WhatFields } from './what-fields'
import { ArrivalFields, ContactFields, WhenFields } from './when-fields'
import { WhoFields } from './who-fields'

interface PlanEditorProps {
  title: string
  /** names what is kept of the form on the phone */
  about: string
  initial: PlanForm
  /** the activity that is changed; none for a new one */
  existing?: Pick<Output<(typeof contract)['calls']['get']>, 'activity' | 'begun'>
  /** where pictures that it begins with can be seen, by file id */
  links?: Readonly<Record<string, string>>
  /** to be known before going on */
  note?: ReactNode
  reload?: () => void
  /** what was typed is thrown away: the form is to be filled anew */
  onStartOver: () => void
}

/** The form of an activity, kept on the phone as it is typed. */
export function PlanEditor({ title, about, initial, existing, links = {}, note, reload, onStartOver }: PlanEditorProps) {
  const activity = existing?.activity
  const form = usePlanForm(about, initial, activity?.taken)
  const act = usePlanActions(activity, form, () => reload?.())
  const [asking, setAsking] = useState<'publish' | 'cancel' | 'close' | 'start-over'>()
  const close = () => setAsking(undefined)
  const startOver = () => {
    form.clear()
    onStartOver()
  }

  const wide = useWide()
  const buttons = (
    <PlanButtons
      activity={activity}
      changed={form.changed}
      onSave={act.save}
      onPublish={() => form.plan() && setAsking('publish')}
      onCancel={() => setAsking('cancel')}
    />
  )
  const discard = form.changed && <Button kind='text' size='s' onTap={() => setAsking('start-over')}>放弃所填</Button>

  return (
    <DeskFrame
      title={title}
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      what='这张表'
      tag={<PlanTag activity={activity} form={form} />}
      actions={wide ? <>{discard}{buttons}</> : discard}
      bar={!wide && <Bar>{buttons}</Bar>}
      over={
        <>
          <PublishSheet
            open={asking === 'publish'}
            values={form.values}
            onClose={close}
            onConfirm={() => act.publish().then(close)}
          />
          <ConfirmSheet
            open={asking === 'start-over'}
            title='放弃所填的内容'
            label={activity ? '放弃，回到原样' : '放弃，从头开始'}
            danger
            onClose={close}
            onConfirm={startOver}
          >
            {activity ? '您在这台设备上改的都会丢掉，活动保持原样。' : '您在这台设备上填的都会丢掉。'}
          </ConfirmSheet>
          <ConfirmSheet
            open={asking === 'close'}
            title='现在截止报名'
            label='截止，不再收人'
            onClose={close}
            onConfirm={() => act.close().then(close)}
          >
            已报名和候补的人不变；有人退出，候补的人照样补上。改截止时间可以重新开放。
          </ConfirmSheet>
          {activity && (
            <CancelSheet
              open={asking === 'cancel'}
              activity={activity}
              onClose={close}
              onConfirm={reason => act.cancel(reason).then(close)}
            />
          )}
        </>
      }
    >
      {note}
      {activity && <StandingNote activity={activity} form={form} onStartOver={startOver} />}
      <Columns>
        <Column>
          <WhatFields form={form} />
          <WhenFields form={form} />
          <ScheduleFields form={form} />
          <ArrivalFields form={form} />
          <ContactFields form={form} />
        </Column>
        <Column>
          <RegistrationFields form={form} taken={activity?.taken ?? 0} />
          <AskFields form={form} />
          <Section title='需要时再设' end='不用就不必打开'>
            <FileFields form={form} links={links} />
            <WhoFields form={form} />
            <PlaceFields form={form} />
            <PayFields form={form} />
            <RoomFields form={form} />
            <QuestionFields form={form} answered={existing?.begun ? existing.activity.questions : []} />
            <TeamFields form={form} entered={existing?.begun ? existing.activity.teamEvents : null} />
            <CertificateFields form={form} />
          </Section>
          <Acts activity={activity} onPreview={act.preview} onClose={() => setAsking('close')} />
        </Column>
      </Columns>
    </DeskFrame>
  )
}

/** Where the activity stands, and when what was typed was kept. */
function PlanTag({ activity, form: { failed, save, savedAt } }: { activity: Activity | undefined; form: PlanFormState }) {
  return (
    <View className='plan-tag line'>
      {activity && <PhaseTag phase={activity.phase} />}
      {failed ? <Saved status='failed' retry={save} /> : savedAt !== null && <Saved status='saved' at={savedAt} />}
    </View>
  )
}
