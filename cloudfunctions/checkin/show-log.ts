import { checkin } from '../../shared/contract/checkin'
import { _ } from '../_kit/cloud'
import type { RegistrationDocument } from '../_kit/documents'
import { statesOf } from '../_kit/scanned'
import { useCase } from '../_kit/use-case'
import { requireServing } from './desk-at'
import { findActivity } from './find-guest'

/** Scans told. */
const most = 50

/** People looked at: of the latest ones some may have been scanned again by another desk. */
const people = 100

export const log = useCase(checkin.calls.log, async ({ db, now, caller }, { activityId, mine }) => {
  const [activity, scanned] = await Promise.all([
    findActivity(activityId),
    db.registrations.query(
      { activityId, scannedAt: _.gt(new Date(0)), ...(mine && { 'scans.by': caller._id }) },
      { orderBy: [['scannedAt', 'desc']], limit: people, fields: ['name', 'unitName', 'scans'] },
    ),
  ])
  requireServing(activity, caller)

  const told = scanned
    .flatMap(place => scansOf(place))
    .filter(({ by }) => !mine || by === caller._id)
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
  return { now: now.getTime(), scans: told.map(({ byName, ...scan }) => ({ ...scan, by: byName })) }
})

/** A person's scans, and what each of them came to. */
function scansOf({ _id, name, unitName, scans }: RegistrationDocument) {
  const states = statesOf(scans)
  return scans.map(({ nonce, slot, way, at, desk, by, byName }) => ({
    nonce,
    registrationId: _id,
    name,
    unitName,
    slot,
    way,
    at: at.getTime(),
    desk,
    by,
    byName,
    state: states.get(nonce)!,
  }))
}
