import { randomUUID } from 'node:crypto'
import { _, database } from '../../cloudfunctions/_kit/cloud'
import type { Output } from '../../shared/contract/call'
import { contracts } from '../../shared/contract'
import type { Person } from '../world/people'
import type { World } from '../world/world'
import { atOnceOver, type Took } from './at-once'
import { heading, median, ms, percentile, ratio, row } from './report'

const people = 2_000
const seats = 100
const atOnce = 200

const { register } = contracts.registration.calls

/** People whom no function has seen yet, so that each call looks up who it is for. */
async function crowd(world: World, size: number): Promise<Person[]> {
  const made: Person[] = []
  await atOnceOver(Array.from({ length: size }), atOnce, async () => made.push(await world.member()))
  return made
}

/**
 * A rush on one activity, through functions, beside the two database calls that a registration cannot do without: one
 * conditional change of the counter and one insert, by the bare SDK in this process, as many at once. These run before
 * and after, so that a machine that slows down slows both.
 */
export async function rush(world: World): Promise<void> {
  heading(`The rush: ${people} people, ${seats} seats, ${atOnce} at once`)
  const [warming, callers] = [await crowd(world, people / 2), await crowd(world, people)]
  const registers = (where: { id: string }) => (caller: Person) => world.call(register, caller, { activityId: where.id, answers: {} })

  await atOnceOver(warming, atOnce, registers(await world.activity({ seats })))
  await bare(world, warming)

  const before = await bare(world, callers)
  const activity = await world.activity({ seats })
  const told: Output<typeof register>[] = []
  let errors = 0
  const ours = await atOnceOver(callers, atOnce, async caller => {
    const answer = await registers(activity)(caller)
    if (answer.ok) told.push(answer.data)
    else errors++
  })
  const after = await bare(world, callers)

  const registrations = (await world.registrationsOf(activity)).sort((a, b) => a.number - b.number)
  const held = registrations.filter(({ status }) => status === 'registered').length
  const line = told.flatMap(each => (each.outcome === 'waitlisted' ? [{ number: each.registration.number, position: each.position }] : []))
  line.sort((a, b) => a.number - b.number)
  row('registrations', `${held} of ${seats} seats`, `${registrations.length - held} in line`, `${errors} errors`)
  row('oversold', String(Math.max(0, held - seats)))
  row('lost', String(people - registrations.length))
  row('out of order', `${registrations.slice(0, seats).filter(({ status }) => status !== 'registered').length} of the seats`, `${line.filter(({ position }, i) => position !== i + 1).length} in line`)

  const bareAll = (before.all + after.all) / 2
  const bareEach = [...before.each, ...after.each]
  row('through the function', `${Math.round((people / ours.all) * 1000)} a second`, `p50 ${ms(median(ours.each))}`, `p95 ${ms(percentile(ours.each, 0.95))}`)
  row('two bare database calls', `${Math.round((people / bareAll) * 1000)} a second`, `p50 ${ms(median(bareEach))}`, `p95 ${ms(percentile(bareEach, 0.95))}`)
  row('throughput, ratio to the bare calls', ratio(bareAll / ours.all))
}

async function bare(world: World, callers: readonly Person[]): Promise<Took> {
  const counter = await world.activity({ seats: callers.length })
  return atOnceOver(callers, atOnce, async caller => {
    await database.collection('activities').where({ _id: counter.id, taken: _.lt(callers.length) }).update({ taken: _.inc(1) })
    await database.collection('registrations').add({ _id: `bare-${randomUUID()}`, activityId: 'bare', memberId: caller.id })
  })
}
