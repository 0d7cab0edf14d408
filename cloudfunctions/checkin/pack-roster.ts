import { randomBytes } from 'node:crypto'
import { checkin } from '../../shared/contract/checkin'
import { makePack, type LockedPerson } from '../../shared/domain/make-pack'
import { passBytes } from '../../shared/domain/pass'
import { passSecretOf } from '../../shared/domain/pass-lock'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument, TeamDocument } from '../_kit/documents'
import { nameKeyOf, signPass } from '../_kit/pass-key'
import { readAll } from '../_kit/read-all'
import { presenceIn } from '../_kit/scanned'
import { useCase } from '../_kit/use-case'
import { arrivingOf, listsAt, requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { guestOf } from './outcome-of'

/** People read at once. The platform gives no more, and a function's memory is small. */
const page = 1_000

/** Of passes that were replaced, the latest: a person who loses more of them is known to the desk. */
const mostOldPasses = 20

/** All that a desk says of somebody, and judges by. */
const fields = [
  'memberId', 'activityId', 'number', 'status', 'name', 'unitName', 'phone', 'answers', 'teamId', 'fee', 'payment', 'roomNumber', 'note', 'passSerial',
  'presence',
] as const satisfies readonly (keyof RegistrationDocument)[]

export const pack = useCase(checkin.calls.pack, async ({ now, caller }, { activityId }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const teams = new Map((await readAll(db.teams, { activityId })).map(team => [team._id, team]))
  const people: LockedPerson[] = []
  for await (const places of pagesOf(activityId)) people.push(...places.map(place => lockedPerson(place, activity, teams)))

  const salt = randomBytes(16)
  const lists = listsAt(activity).map(({ id }) => id)
  const bytes = makePack({ activityId, packedAt: now.getTime(), salt, nameKey: nameKeyOf(activityId, salt), lists, people })
  return { pack: Buffer.from(bytes).toString('base64url'), people: people.length }
})

/** Everybody who is registered, or was: their ids begin with the activity's, and stand together in the order of ids. */
async function* pagesOf(activityId: string): AsyncGenerator<RegistrationDocument[]> {
  for (let last = `${activityId}:`; ; ) {
    const places = await db.registrations.query({ _id: _.gt(last).and(_.lt(`${activityId};`)) }, { orderBy: [['_id', 'asc']], limit: page, fields })
    yield places
    if (places.length < page) return
    last = places.at(-1)!._id
  }
}

function lockedPerson(place: RegistrationDocument, activity: ActivityDocument, teams: ReadonlyMap<string, TeamDocument>): LockedPerson {
  const { memberId, phone, status, passSerial } = place
  const team = place.teamId === null ? undefined : teams.get(place.teamId)
  const { isOn } = arrivingOf(place, activity)
  const leads = team?.leaderId === memberId && holdsSeat(status)
  return {
    secret: secretOf(place, passSerial),
    oldSecrets: Array.from({ length: Math.min(passSerial, mostOldPasses) }, (_, i) => secretOf(place, passSerial - 1 - i)),
    memberId,
    guest: guestOf(place, activity, team?.name ?? ''),
    phoneEnd: phone.slice(-4),
    status,
    passSerial,
    on: listsAt(activity).filter(isOn).map(({ id }) => id),
    presence: presenceIn(place),
    leads: leads ? team.players.map(each => each.memberId).filter(id => id !== memberId) : [],
  }
}

/** What the lasting pass with this serial shows a desk. */
const secretOf = ({ activityId, memberId }: RegistrationDocument, serial: number) => passSecretOf(signPass(passBytes({ version: 1, activityId, memberId, serial })))
