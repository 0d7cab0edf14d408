import { randomUUID } from 'node:crypto'
import { _, database } from '../../cloudfunctions/_kit/cloud'
import { contracts } from '../../shared/contract'
import type { World } from '../world/world'
import { heading, median, ms, percentile, ratio, row } from './report'

const people = 200
const seats = 50
const atOnce = 32

/** Runs `work` for every item, a number of them at once. @returns milliseconds of each, and of all */
async function atOnceOver<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<{ each: number[]; all: number }> {
  const each: number[] = []
  const waiting = [...items]
  const start = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        const began = performance.now()
        await work(item)
        each.push(performance.now() - began)
      }
    }),
  )
  return { each, all: performance.now() - start }
}

/**
 * A rush on one activity, through functions, beside the two database calls that a registration cannot do without: one
 * conditional change of the counter and one insert, by the bare SDK in this process, as many at once.
 */
export async function rush(world: World): Promise<void> {
  heading(`The rush: ${people} people, ${seats} seats, ${atOnce} at once`)
  const callers = await Promise.all(Array.from({ length: people }, () => world.member()))
  const { register } = contracts.registration.calls

  const warm = await world.activity({ seats })
  await atOnceOver(callers.slice(0, atOnce), caller => world.call(register, caller, { activityId: warm.id, answers: {} }))

  const activity = await world.activity({ seats })
  const answers: unknown[] = []
  const ours = await atOnceOver(callers, async caller => {
    answers.push(await world.call(register, caller, { activityId: activity.id, answers: {} }))
  })

  const counter = await world.activity({ seats: people })
  const bare = await atOnceOver(callers, async caller => {
    await database.collection('activities').where({ _id: counter.id, taken: _.lt(people) }).update({ taken: _.inc(1) })
    await database.collection('registrations').add({ _id: `bare-${randomUUID()}`, activityId: 'bare', memberId: caller.id })
  })

  const registrations = await world.registrationsOf(activity)
  const held = registrations.filter(({ status }) => status === 'registered').length
  row('registrations', `${held} of ${seats} seats`, `${registrations.length - held} in line`)
  row('oversold', String(Math.max(0, held - seats)))
  row('lost', String(people - registrations.length))
  row('through the function', `${Math.round((people / ours.all) * 1000)} a second`, `p50 ${ms(median(ours.each))}`, `p95 ${ms(percentile(ours.each, 0.95))}`)
  row('two bare database calls', `${Math.round((people / bare.all) * 1000)} a second`, `p50 ${ms(median(bare.each))}`, `p95 ${ms(percentile(bare.each, 0.95))}`)
  row('throughput, ratio to the bare calls', ratio(bare.all / ours.all))
}
