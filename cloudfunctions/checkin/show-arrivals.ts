import { checkin } from '../../shared/contract/checkin'
import { slotOn, type CheckinList } from '../../shared/domain/checkin-lists'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument } from '../_kit/documents'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { deskAt, requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { whoIsOn } from './on-list'

export const arrivals = useCase(checkin.calls.arrivals, async ({ now, caller }, { activityId, listId }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const list = listId === undefined ? null : deskAt(activity, listId, 'in').list
  const slot = list && slotOn(list, now.getTime())
  const arrived = { activityId, ...(slot ? { 'presence.slot': slot } : { 'presence.0': _.exists(true) }) }
  const [count, expected, latest] = await Promise.all([
    db.registrations.count(arrived),
    expectedOn(list?.who ?? { kind: 'all' }, activity),
    db.registrations.query(arrived, { orderBy: [['scannedAt', 'desc']], limit: 10, fields: ['name', 'unitName', 'presence'] }),
  ])

  return {
    now: now.getTime(),
    title: activity.title,
    arrived: count,
    expected,
    latest: latest
      .flatMap(({ name, unitName, presence }) => {
        const came = slot ? presence.find(each => each.slot === slot) : presence[0]
        return came ? [{ name, unitName, at: came.at.getTime(), desk: came.desk }] : []
      })
      .sort((a, b) => b.at - a.at),
  }
})

/** Whoever holds a place and is on the list. */
async function expectedOn(who: CheckinList['who'], { _id, taken }: ActivityDocument): Promise<number> {
  if (who.kind === 'all') return taken
  return db.registrations.count({ activityId: _id, status: holdsSeatNow, ...whoIsOn(who) })
}
