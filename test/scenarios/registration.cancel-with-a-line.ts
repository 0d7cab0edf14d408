import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.cancel, {
  when: 'when others wait for the seat',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    const { caller } = await world.registration(activity)
    const line = [await world.registration(activity), await world.registration(activity)]
    return { activity, caller, line }
  },
  input: ({ activity }) => ({ activityId: activity.id }),
  answers: output => expect(output).toEqual({ outcome: 'cancelled' }),
  holds: async (world, { activity, line }) => {
    await expectSeatsToAddUp(world, activity)
    const standing = await Promise.all(line.map(({ caller }) => world.registrationOf(activity, caller)))
    expect(standing.map(each => each?.status)).toEqual(['registered', 'waitlisted'])
  },
})
