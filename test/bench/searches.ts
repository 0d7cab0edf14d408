import { contracts } from '../../shared/contract'
import type { RegistrationDocument } from '../../cloudfunctions/_kit/documents'
import type { Call, Input } from '../../shared/contract/call'
import { freshId, type Caller } from '../world/ground'
import type { World } from '../world/world'
import { fillUp } from './fill-up'
import { heading, row } from './report'

const few = 50

/** Database requests of one call, once its function is warm and knows the caller, or looks afresh as it always does. */
async function tripsOf<C extends Call>(world: World, call: C, caller: Caller, input: Input<C>): Promise<number> {
  await world.done(call, caller, input)
  world.cloud.faults.clear()
  await world.done(call, caller, input)
  return world.cloud.faults.requests().length
}

/** What searching costs as an association grows: the same number of round trips. */
export async function searches(world: World): Promise<void> {
  heading('Database round trips of a search, among few and among many')
  const staff = await world.member({ roles: ['staff'] })
  const { id: _unitId, ...unit } = await world.unit()
  const { id: _memberId, ...person } = await world.member()

  const kinds = [
    {
      name: 'units', many: 5_000, call: contracts.unit.calls.list, input: { search: '示例' },
      fill: (from: number, to: number) => fillUp('units', unit, from, to, n => ({ name: `示例单位${n}`, codeKey: `bench-${n}` })),
    },
    {
      name: 'people', many: 50_000, call: contracts.member.calls.people, input: { search: '示例' },
      fill: (from: number, to: number) =>
        fillUp('members', person, from, to, n => ({ name: `示例${n}`, openid: `bench-${n}`, phone: `1390${String(n).padStart(7, '0')}` })),
    },
  ]
  for (const { name, many, call, input, fill } of kinds) {
    await fill(0, few)
    const among = await tripsOf(world, call as Call, staff, input)
    await fill(few, many)
    row(name, `${among} among ${few}`, `${await tripsOf(world, call as Call, staff, input)} among ${many}`)
  }

  const activity = await world.activity({ seats: 2_000 })
  const { id } = await world.registration(activity)
  const [{ _id, ...registered }] = (await world.look('registrations', { _id: id })) as [RegistrationDocument]
  const roster = () => tripsOf(world, contracts.roster.calls.list, staff, { activityId: activity.id })
  const fillRoster = async (from: number, to: number) => {
    await fillUp('registrations', { ...registered, _id }, from, to, n => {
      const memberId = freshId()
      return { _id: `${activity.id}:${memberId}`, memberId, number: n + 2 }
    })
    await world.db.activities.change({ _id: activity.id }, { taken: to, tickets: to })
  }
  await fillRoster(1, few)
  const amongFew = await roster()
  await fillRoster(few, 2_000)
  row('a screenful of a roster', `${amongFew} among ${few}`, `${await roster()} among 2000`)

  const { mine } = contracts.registration.calls
  const caller = await world.member()
  const known: string[] = []
  for (const _turn of ['first', 'again']) {
    world.cloud.faults.clear()
    await world.done(mine, caller, {})
    known.push(String(world.cloud.faults.requests().filter(({ collection }) => collection === 'members').length))
  }
  row('knowing who calls', `${known[0]} at first`, `${known[1]} within 5 s of it`)
}
