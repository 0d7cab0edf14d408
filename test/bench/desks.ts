import type { RegistrationDocument } from '../../cloudfunctions/_kit/documents'
import { _, database } from '../../cloudfunctions/_kit/cloud'
import { contracts } from '../../shared/contract'
import type { Verdict } from '../../shared/domain/checkin-rules'
import type { MadeActivity } from '../world/activities'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import type { World } from '../world/world'
import { atOnceOver, type Took } from './at-once'
import { fillUp } from './fill-up'
import { heading, median, ms, percentile, ratio, row } from './report'

const atOnce = 64
const people = 640
const warming = 256
const waiting = 1_000
const listed = 10_000

const { scan, sync, pack } = contracts.checkin.calls

/**
 * Desks side by side, each with its next person as soon as it has a verdict, beside the two database calls that a
 * verdict cannot do without: one read and one conditional change, by the bare SDK in this process, as many at once.
 * These run before and after, so that a machine that slows down slows both.
 */
export async function desks(world: World): Promise<void> {
  heading(`The door: ${people} people, ${atOnce} desks at once`)
  const staff: Person[] = []
  for (let n = 0; n < atOnce; n++) staff.push(await world.member({ roles: ['staff'] }))
  const activity = await world.activity({ seats: people + warming })
  const codes = await passes(world, activity, people + warming)

  const verdicts = new Map<Verdict | 'error', number>()
  const scans = async (code: string, lane: number) => {
    const answer = await world.call(scan, staff[lane]!, { activityId: activity.id, desk: `${lane}号台`, code })
    const verdict = answer.ok ? answer.data.verdict : 'error'
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  }
  await atOnceOver(codes.slice(people), atOnce, scans)
  verdicts.clear()

  const before = await bare(world)
  const ours = await atOnceOver(codes.slice(0, people), atOnce, scans)
  const after = await bare(world)
  const bareAll = (before.all + after.all) / 2
  const bareEach = [...before.each, ...after.each]
  row('verdicts', [...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(', '))
  row('through the function', `${Math.round((people / ours.all) * 1000)} a second`, `p50 ${ms(median(ours.each))}`, `p95 ${ms(percentile(ours.each, 0.95))}`)
  row('two bare database calls', `${Math.round((people / bareAll) * 1000)} a second`, `p50 ${ms(median(bareEach))}`, `p95 ${ms(percentile(bareEach, 0.95))}`)
  row('throughput, ratio to the bare calls', ratio(bareAll / ours.all), '(aim 0.60)')

  await afterwards(world, staff[0]!)
}

/** What a desk without a network asks for: the list before, and all its scans at once after. */
async function afterwards(world: World, staff: Person): Promise<void> {
  const activity = await world.activity({ seats: listed })
  const { id } = await world.registration(activity)
  const [template] = (await world.look('registrations', { _id: id })) as [RegistrationDocument]
  const ids: string[] = []
  await fillUp('registrations', template, 1, listed, n => {
    const memberId = freshId()
    ids.push(`${activity.id}:${memberId}`)
    return { _id: `${activity.id}:${memberId}`, memberId, number: n + 1 }
  })

  const packing = performance.now()
  const list = await world.done(pack, staff, { activityId: activity.id })
  row(`the list of ${list.people} people`, ms(performance.now() - packing), `${list.pack.length} characters`, '(limits 30 s, 6 MB)')

  const at = world.now() - 60_000
  const scans = ids.slice(0, waiting).map((registrationId, n) => ({
    nonce: `waiting-${n}`, listId: 'arrive', way: 'in' as const, at: at + n, desk: '东门', of: { kind: 'person' as const, registrationId, serial: 0 }, undone: null,
  }))
  for (const turn of ['for the first time', 'again']) {
    const start = performance.now()
    const answer = await world.done(sync, staff, { activityId: activity.id, sentAt: world.now(), since: 0, scans })
    const counted = answer.results.filter(({ outcome }) => outcome === 'counted').length
    row(`${waiting} waiting scans ${turn}`, ms(performance.now() - start), `${counted} counted`, `${JSON.stringify(answer).length} bytes`, '(limits 30 s, 6 MB)')
  }
}

async function passes(world: World, activity: MadeActivity, size: number): Promise<string[]> {
  const codes: string[] = []
  await atOnceOver(Array.from({ length: size }), atOnce, async () => {
    const { caller } = await world.registration(activity)
    codes.push(await world.passToken(activity, caller))
  })
  return codes
}

async function bare(world: World): Promise<Took> {
  const ids = Array.from({ length: people }, () => `bare-${freshId()}`)
  await database.collection('registrations').add(ids.map(_id => ({ _id, memberId: _id, scansRevision: 0 })))
  return atOnceOver(ids, atOnce, async _id => {
    await world.db.registrations.find(_id)
    await world.db.registrations.change({ _id, scansRevision: 0 }, { scansRevision: _.inc(1), scannedAt: new Date() })
  })
}
