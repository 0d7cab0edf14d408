import { checkin } from '../../shared/contract/checkin'
import { inLanes } from '../_kit/in-lanes'
import { useCase } from '../_kit/use-case'
import { requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { changesSince } from './changes-since'
import { deliver } from './deliver-scans'
import { placesOf } from './places-of-scans'

/** People whose scans are written side by side. */
const lanes = 32

/** How far a phone's clock may be off, or an answer on its way, before scans are timed anew. ms */
const tolerance = 60_000

export const sync = useCase(checkin.calls.sync, async ({ now, caller, trail }, { activityId, sentAt, since, scans }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const off = now.getTime() - sentAt
  const corrected = Math.abs(off) > tolerance ? off : 0
  // Nobody was scanned later than now, whatever a clock says.
  const timed = scans.map(scan => ({ ...scan, at: Math.min(scan.at + corrected, now.getTime()) }))

  const people = await placesOf(timed, activity)
  const results = (await inLanes(people, lanes, person => deliver(person, { activity, caller, now, trail }))).flat()
  const byNonce = new Map(results.map(result => [result.nonce, result]))
  return {
    now: now.getTime(),
    corrected,
    results: [...new Set(timed.map(({ nonce }) => nonce))].map(nonce => byNonce.get(nonce)!),
    ...(await changesSince(activityId, since, now)),
  }
})
