import { View } from '@tarojs/components'
import { useState } from 'react'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { ConfirmSheet } from '../confirm-sheet'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ChangedMeanwhile } from './changed-meanwhile'
import { DoorRules } from './door-rules'
import { LikeSheet } from './like-sheet'
import { ListSheet } from './list-sheet'
import { Lists } from './lists'
import { PersonSheet } from './person-sheet'
import type { Settings } from './setup-form'
import { Staff } from './staff'
import { StaffSheet } from './staff-sheet'
import { useSetup } from './use-setup'
import './checkin-setup.css'

interface SetupEditorProps {
  id: string
  settings: Settings
  state: LoadState<Settings>
  /** what was changed is thrown away */
  onStartOver: () => void
}

type Sheet = { of: 'list' | 'person'; id: string } | { of: 'choosing' | 'like' | 'discarding' }

/** The settings of one activity: changed here, and in force once they are saved. */
export function SetupEditor({ id, settings, state, onStartOver }: SetupEditorProps) {
  const setup = useSetup(id, settings, state.reload)
  const [sheet, setSheet] = useState<Sheet>()
  const close = () => setSheet(undefined)
  const wide = useWide()

  const fixed = whyFixed(settings)
  const list = sheet?.of === 'list' && setup.values.lists.find(({ id: listId }) => listId === sheet.id)
  const person = sheet?.of === 'person' && setup.values.staff.find(({ memberId }) => memberId === sheet.id)
  const startOver = () => {
    setup.clear()
    onStartOver()
  }
  const discard = setup.changed && <Button kind='text' size='s' onTap={() => setSheet({ of: 'discarding' })}>放弃改动</Button>
  const save = !fixed && (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} off={setup.changed ? undefined : '还没有改动'} onTap={setup.save}>
      保存签到设置
    </Button>
  )

  return (
    <DeskFrame
      title={settings.title}
      heading='签到设置'
      what='签到设置'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      tag={wide && <Words tone='muted'>签到设置</Words>}
      actions={wide ? <>{discard}{save}</> : discard}
      bar={!wide && save && <Bar>{save}</Bar>}
      over={
        <>
          {list && <ListSheet list={list} setup={setup} settings={settings} onClose={close} />}
          {person && <PersonSheet person={person} setup={setup} onClose={close} />}
          {sheet?.of === 'like' && <LikeSheet id={id} setup={setup} settings={settings} onClose={close} />}
          {sheet?.of === 'choosing' && <StaffSheet setup={setup} settings={settings} onClose={close} />}
          <ConfirmSheet
            open={sheet?.of === 'discarding'}
            title='放弃改动'
            label='放弃，回到保存过的样子'
            danger
            onClose={close}
            onConfirm={startOver}
          >
            您在这台设备上改的都会丢掉，签到设置保持原样。
          </ConfirmSheet>
        </>
      }
    >
      {!wide && <View className='setup-title h2'>{spaced(settings.title)}</View>}
      {fixed && <Note>{fixed}</Note>}
      {setup.isStale && <ChangedMeanwhile onTakeTheirs={startOver} onKeepMine={setup.keepMine} />}
      {setup.changed && !setup.isStale && <Note>改动还没有保存，签到台仍按原来的设置。</Note>}
      <Columns>
        <Column>
          <Lists id={id} setup={setup} settings={settings} fixed={fixed !== null} onOpen={listId => setSheet({ of: 'list', id: listId })} onLike={() => setSheet({ of: 'like' })} />
        </Column>
        <Column>
          <DoorRules setup={setup} settings={settings} fixed={fixed !== null} />
          <Staff
            setup={setup}
            settings={settings}
            fixed={fixed !== null}
            onChoose={() => setSheet({ of: 'choosing' })}
            onOpen={memberId => setSheet({ of: 'person', id: memberId })}
          />
        </Column>
      </Columns>
    </DeskFrame>
  )
}

/** Why the caller can change nothing; null where they can. */
function whyFixed({ over, mayArrange }: Settings): string | null {
  if (over === 'cancelled') return '活动已取消，签到设置不再变。'
  if (over === 'ended') return '活动已结束，签到设置不再变。'
  return mayArrange ? null : '这里由可特许入场的人和秘书处来改，您可以查看。'
}
