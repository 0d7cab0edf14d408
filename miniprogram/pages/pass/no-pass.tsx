import type { Output } from '../../../shared/contract/call'
import type { registration } from '../../../shared/contract/registration'
import { Blank } from '../../components/blank/blank'
import { goOnTo, showActivities, urls } from '../routes'

type Answer = Output<(typeof registration)['calls']['pass']>
type None = Extract<Answer, { outcome: 'none' }>

/** Why there is no pass for this activity, and what to do. */
export function NoPass({ none: { status, position, activity } }: { none: None }) {
  const toActivity = { label: '看看这场活动', kind: 'line', onTap: () => goOnTo(urls.activity(activity.id)) } as const
  switch (status) {
    case 'waitlisted':
      return (
        <Blank
          icon='clock'
          title={`您在候补第 ${position ?? 1} 位`}
          detail={`${activity.title}有人退出时按先后补上，补上后入场码在这里。`}
          action={toActivity}
        />
      )
    case 'offered':
      return (
        <Blank
          icon='clock'
          title='候补轮到您了'
          detail={`${activity.title}的席位为您留着，确认参加后入场码在这里。`}
          action={{ label: '去确认参加', onTap: () => goOnTo(urls.activity(activity.id)) }}
        />
      )
    case 'pending':
      return (
        <Blank
          icon='clock'
          title='等会务审核'
          detail={`${activity.title}的报名通过后，入场码在这里。`}
          action={toActivity}
        />
      )
    case 'rejected':
      return <Blank icon='qr' title='报名没有通过' detail={`${activity.title}没有您的入场码，缘由在活动页。`} action={toActivity} />
    case 'activity-cancelled':
      return (
        <Blank
          icon='close-circle'
          title='活动已取消'
          detail={`${activity.title}不再举行，入场码不再使用。`}
          action={toActivity}
        />
      )
    case 'cancelled':
      return <Blank icon='qr' title='您取消了报名' detail={`${activity.title}的入场码已作废。`} action={toActivity} />
    case 'not-registered':
      return (
        <Blank icon='qr' title='还没有报名' detail={`报名${activity.title}后，入场码在这里。`} action={toActivity} />
      )
  }
}

/** For who came without naming an activity, and has none. */
export function NoPasses() {
  return (
    <Blank
      icon='qr'
      title='还没有入场码'
      detail='报名成功的活动，入场码都在这里，没有网络也能出示。'
      action={{ label: '看看活动', onTap: showActivities }}
    />
  )
}
