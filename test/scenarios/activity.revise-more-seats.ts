import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.activity.calls.revise, {
  when: 'when people wait for more seats',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity)
    const line = [await world.registration(activity), await world.registration(activity)]
    return { activity, line, plan: world.plan({ seats: 2 }), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity, plan }) => ({ id: activity.id, revision: 0, plan }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', activity: { seats: 2 } }),
  holds: async (world, { activity, line }) => {
    await expectSeatsToAddUp(world, activity)
    const standing = await Promise.all(line.map(({ caller }) => world.registrationOf(activity, caller)))
    expect(standing.map(each => each?.status)).toEqual(['registered', 'waitlisted'])
  },
})
