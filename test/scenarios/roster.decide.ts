import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.decide, {
  when: 'approves two for one seat',
  given: async world => {
    const activity = await world.activity({ approval: true, seats: 1 })
    const people = [await world.registration(activity), await world.registration(activity)]
    return { activity, people, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ people }) => ({ registrationIds: people.map(({ id }) => id), decision: { is: 'approved' } }),
  answers: (output, { people: [one, other] }) =>
    expect(output).toEqual({ results: [{ id: one!.id, result: 'registered' }, { id: other!.id, result: 'waitlisted' }] }),
  holds: async (world, { activity, people }) => {
    await expectSeatsToAddUp(world, activity)
    const standing = await Promise.all(people.map(({ caller }) => world.registrationOf(activity, caller)))
    expect(standing.map(each => each?.status)).toEqual(['registered', 'waitlisted'])
    expect(standing.map(each => each?.notices?.map(({ kind }) => kind))).toEqual([['registration-approved'], ['registration-approved-waiting']])
  },
})
