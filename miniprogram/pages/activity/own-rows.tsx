import { View } from '@tarojs/components'

import { deadline } from '../../../shared/domain/instant'
import { isOver, whyNotCancelled } from '../../../shared/domain/registration-rules'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { leavingWords } from '../own-place/leaving-words'
import { open, urls } from '../routes'
import { canChangeAnswers, type Seen } from './standing'

/** What the person has here: a room, an invoice, a team. */
export function OwnFacts({ seen: { activity, mine } }: { seen: Seen }) {
  if (!mine || isOver(mine.status)) return null
  return (
    <>
      {mine.roomNumber && <Row name='房间'>{mine.roomNumber}</Row>}
      {mine.invoiceNumber && <Row name='发票'>{`已开，号码 ${mine.invoiceNumber}`}</Row>}
      {mine.teamId && (
        <Row name='队伍' onTap={() => open(urls.team(activity.id))}>
          看名单和出场安排
        </Row>
      )}
    </>
  )
}

/** What the person can change about their place, and the way out of it. */
export function OwnActs({ seen, onLeave }: { seen: Seen; onLeave: () => void }) {
  const { activity, mine } = seen
  if (!mine || isOver(mine.status) || activity.status === 'cancelled') return null
  return (
    <>
      {canChangeAnswers(seen) && (
        <Row
          title='修改报名信息'
          detail={`${deadline(activity.registrationClosesAt)} 前可以改`}
          onTap={() => open(urls.changeAnswers(activity.id))}
        />
      )}
      <WayOut seen={seen} onLeave={onLeave} />
    </>
  )
}

/** Out of the place; where it is too late, whom that leaves. */
function WayOut({ seen: { activity, mine, now }, onLeave }: { seen: Seen; onLeave: () => void }) {
  const against = whyNotCancelled({ registration: mine, activity, now })
  if (against === null) return <Row title={leavingWords(mine!.status).way} onTap={onLeave} />
  if (against !== 'too-late') return null
  return (
    <Row>
      <View>
        <Words tone='muted'>{`${deadline(activity.cancelUntil!)} 起不能自己取消，去不了可咨询会务`}</Words>
      </View>
    </Row>
  )
}
