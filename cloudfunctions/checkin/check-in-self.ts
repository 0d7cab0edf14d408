import { checkin } from '../../shared/contract/checkin'
import type { Output } from '../../shared/contract/call'
import { slotOn } from '../../shared/domain/checkin-lists'
import type { UnreadVerdict } from '../../shared/domain/checkin-rules'
import { isFresh } from '../../shared/domain/pass'
import { decodeWallCode, type WallCode } from '../../shared/domain/wall-code'
import { isOurSignature } from '../_kit/pass-key'
import { useCase } from '../_kit/use-case'
import { deskAt } from './desk-at'
import { findGuest } from './find-guest'
import { letThrough } from './let-through'
import { outcomeAbout } from './outcome-of'
import { unlessRemembered } from './unless-remembered'

/** Where scans would name a desk. */
const deskName = '自助签到'

export const self = useCase(checkin.calls.self, async ({ now, caller, requestId, trail }, { code }) => {
  const wall = readWallCode(code, now)
  if (typeof wall === 'string') return { verdict: wall, activity: null, ...nobody }
  const { activityId, listId } = wall

  return unlessRemembered(activityId, async (): Promise<Output<typeof checkin.calls.self>> => {
    const { activity, registration } = await findGuest({ activityId, memberId: caller._id })
    const desk = deskAt(activity, listId, 'in')
    const about = { id: activity._id, title: activity.title, listName: desk.list.name }
    if (!registration) return { verdict: 'unknown', activity: about, ...nobody }

    const scanning = { desk, deskName, serial: null, despite: '', nonce: requestId, now, caller, trail }
    const done = await letThrough({ activity, registration }, scanning)
    const { verdict, guest, window } = await outcomeAbout({ ...done, activity, desk, now })
    const present = done.registration.presence.find(({ slot }) => slot === slotOn(desk.list, now.getTime()))
    return { verdict, activity: about, guest: guest && shownToThem(guest), arrived: present ? { at: present.at.getTime(), desk: present.desk } : null, window }
  })
})

type SelfGuest = NonNullable<Output<typeof checkin.calls.self>['guest']>

/** Without what staff noted for themselves. */
const shownToThem = ({ name, unitName, number, room, roomNumber, teamName, feeOwed }: SelfGuest): SelfGuest => ({ name, unitName, number, room, roomNumber, teamName, feeOwed })

const nobody = { guest: null, arrived: null, window: null }

function readWallCode(code: string, now: Date): WallCode | Extract<UnreadVerdict, 'not-a-pass' | 'forged' | 'stale-code'> {
  const wall = decodeWallCode(code.trim())
  if (!wall) return 'not-a-pass'
  if (!isOurSignature(wall.signedBytes, wall.signature)) return 'forged'
  return isFresh(wall.payload.step, now.getTime()) ? wall.payload : 'stale-code'
}
