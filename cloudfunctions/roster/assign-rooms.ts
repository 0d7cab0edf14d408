import { roster } from '../../shared/contract/roster'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { activityOf, change, changeEach, findEach } from './change-each'

/** More than that are in no room; who looks at the answer needs no more. */
const most = 50

export const assignRooms = useCase(roster.calls.assignRooms, async ({ db, now, requestId, trail }, { registrationIds, number }) => {
  const activityId = activityOf(registrationIds)
  const [found, activity] = await Promise.all([findEach(registrationIds), db.activities.find(activityId)])

  const results = await changeEach(registrationIds, found, requestId, ({ status, memberId, roomNumber }) => {
    if (!holdsSeat(status)) return 'not-registered'
    const words = { title: activity?.title ?? '', room: number ? `房间 ${number}` : '房间重新安排', activityId }
    return change(
      {
        roomNumber: number,
        ...noting(trail(number ? 'room-assigned' : 'room-taken-away', number || roomNumber)),
        ...(number !== roomNumber && telling(notice('room-assigned', memberId, words, { now, requestId }))),
      },
      { status: holdsSeatNow, roomNumber },
    )
  })
  const sharing = { activityId, roomNumber: number, status: holdsSeatNow }
  const inRoom = number ? await db.registrations.query(sharing, { orderBy: [['number', 'asc']], limit: most }) : []
  return { results, inRoom: inRoom.map(({ name, answers }) => ({ name, room: answers.room })) }
})
