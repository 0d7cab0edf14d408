import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Activity, activity as contract } from '../../../shared/contract/activity'
import type { Output } from '../../../shared/contract/call'
import { copyPlan } from '../../../shared/domain/copy-plan'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import type { LoadState } from '../../components/page/load-state'
import { Blank } from '../../components/blank/blank'
import { Note } from '../../components/note/note'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openCopy, openRoster } from '../routes'
import { newPartId } from './part-id'
import { PlanEditor } from './plan-editor'
import { emptyForm, formOf } from './plan-form'

type Found = Output<(typeof contract)['calls']['get']>

/** Makes an activity, anew or as a copy, or changes the one that the route names. */
export default function ActivityEditPage() {
  const { id, copy } = useRouter().params
  if (copy) return <Copy of={copy} />
  return id ? <Existing id={id} /> : <New />
}

function New() {
  const [round, setRound] = useState(0)
  return <PlanEditor key={round} title='新建活动' about='new' initial={emptyForm} onStartOver={() => setRound(round + 1)} />
}

function Copy({ of }: { of: string }) {
  const state = useCall(cloud.activity.get, { id: of })
  const [round, setRound] = useState(0)
  if (!state.data) return <Loading title='新建活动' state={state} />
  return <CopyEditor key={round} from={state.data} onStartOver={() => setRound(round + 1)} />
}

function CopyEditor({ from, onStartOver }: { from: Found; onStartOver: () => void }) {
  // Once: the ids of the new questions are made by chance.
  const [initial] = useState(() => formOf({ ...copyPlan(from.activity, from.now, newPartId), revision: 0 }, from.invitedUnits))
  return (
    <PlanEditor
      title='新建活动'
      about={`copy-${from.activity.id}`}
      initial={initial}
      links={from.links}
      note={<Note>{`照“${from.activity.title}”抄来，还没有保存。日期已顺到下一年同一个星期几，核对后再发布；签到单存好后在“签到设置”里照那场加。`}</Note>}
      onStartOver={onStartOver}
    />
  )
}

function Existing({ id }: { id: string }) {
  const state = useCall(cloud.activity.get, { id })
  const [round, setRound] = useState(0)
  const { data } = state
  const activity = data?.activity
  const title = activity?.status === 'draft' ? '修改草稿' : '修改活动'
  if (!data || activity?.status === 'cancelled') return <Loading title={title} state={state} />

  return (
    <PlanEditor
      // Another revision, or another beginning, is another form; what was typed is kept on the phone.
      key={`${data.activity.revision}.${round}`}
      title={title}
      about={id}
      initial={formOf(data.activity, data.invitedUnits)}
      existing={data}
      links={data.links}
      reload={state.reload}
      onStartOver={() => setRound(round + 1)}
    />
  )
}

interface LoadingProps {
  title: string
  state: LoadState<{ activity: Activity }>
}

/** As long as there is no form: it is on its way, or was called off. */
function Loading({ title, state }: LoadingProps) {
  return (
    <DeskFrame title={title} what='这场活动' roles={['staff', 'admin']} current={deskRoutes.activities} state={state}>
      {({ activity }) => <CalledOff {...activity} />}
    </DeskFrame>
  )
}

function CalledOff({ id, cancelReason }: Activity) {
  return (
    <>
      <Blank
        icon='close-circle'
        title='活动已取消，内容不能再改'
        detail={`原因：${cancelReason}`}
        action={{ label: '看报名名单', kind: 'line', icon: 'users', onTap: () => openRoster(id) }}
      />
      <Blank icon='calendar' title='还想再办' action={{ label: '照这场再办一场', kind: 'line', onTap: () => openCopy(id) }} />
    </>
  )
}
