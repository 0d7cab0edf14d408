import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Saved } from '../../components/saved/saved'
import { ConfirmSheet } from '../confirm-sheet'
import { DeskFrame } from '../desk-frame'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { CancelSheet } from './cancel-sheet'
import { PlanButtons } from './plan-buttons'
import { PublishSheet } from './publish-sheet'
import { AskFields, RegistrationFields } from './registration-fields'
import { ScheduleFields } from './schedule-fields'
import { StandingNote } from './standing-note'
import { usePlanActions } from './use-plan-actions'
import { usePlanForm, type PlanFormState } from './use-plan-form'
import { WhatFields } from './what-fields'
import { ArrivalFields, ContactFields, WhenFields } from './when-fields'

interface PlanEditorProps {
  /** none for a new one */
  activity?: Activity
  title: string
  reload?: () => void
  /** what was typed is thrown away: the form is to be filled anew */
  onStartOver: () => void
}

/** The form of an activity, kept on the phone as it is typed. */
export function PlanEditor({ activity, title, reload, onStartOver }: PlanEditorProps) {
  const form = usePlanForm(activity)
  const act = usePlanActions(activity, form, () => reload?.())
  const [asking, setAsking] = useState<'publish' | 'cancel' | 'start-over'>()
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
            label={activity ? '放弃，回到原样' : '放弃，从空白开始'}
            danger
            onClose={close}
            onConfirm={startOver}
          >
            {activity ? '您在这台设备上改的都会丢掉，活动保持原样。' : '您在这台设备上填的都会丢掉。'}
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
      {activity && <StandingNote activity={activity} form={form} onStartOver={startOver} />}
      <Columns>
        <Column>
          <WhatFields form={form} />
          <WhenFields form={form} />
          <ScheduleFields form={form} />
        </Column>
        <Column>
          <RegistrationFields form={form} taken={activity?.taken ?? 0} />
          <AskFields form={form} />
          <ArrivalFields form={form} />
          <ContactFields form={form} />
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
