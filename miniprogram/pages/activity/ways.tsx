import type { Me } from '../../../shared/contract/member'
import { deadline, deadlinePassed } from '../../../shared/domain/instant'
import { whyRefused } from '../../../shared/domain/registration-rules'
import { hasRole } from '../../cloud/use-me'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { open, urls } from '../routes'
import type { Seen } from './standing'

/** What else one does here who acts for a unit, or runs the activity. */
export function Ways({ seen, me }: { seen: Seen; me: Me | null }) {
  const { activity, now } = seen
  const contact = hasRole(me, 'contact')
  const enrols = contact && !activity.forTeams && whyRefused(activity, now) === null
  const counts = contact && activity.status === 'published' && activity.headCountDue !== null && !deadlinePassed(activity.headCountDue, now)
  const staff = hasRole(me, 'staff', 'admin')
  if (!enrols && !counts && !staff) return null
  return (
    <Card>
      {counts && (
        <Row
          icon='chart'
          title='报本单位人数'
          detail={`${deadline(activity.headCountDue!)} 前告诉会务大约来几个人`}
          onTap={() => open(urls.enrol(activity.id))}
        />
      )}
      {enrols && (
        <Row icon='users' title='为同事报名' detail={unitSeatsWords(seen)} onTap={() => open(urls.enrol(activity.id))} />
      )}
      {staff && <Row icon='users' title='报名名单' onTap={() => open(urls.roster(activity.id))} />}
      {staff && <Row icon='pen' title='修改活动' onTap={() => open(urls.activityEdit(activity.id))} />}
    </Card>
  )
}

function unitSeatsWords({ activity: { unitSeats }, unitTaken }: Seen): string {
  if (unitSeats === null) return '一次报多人，手填或用表格'
  const left = Math.max(0, unitSeats - (unitTaken ?? 0))
  return left > 0 ? `本单位还有 ${left} 席，手填或用表格` : '本单位席位已满，可排候补'
}
