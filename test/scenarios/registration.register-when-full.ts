import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.register, {
  when: 'when the seats are gone',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity)
    return { activity, caller: await world.member() }
  },
  input: ({ activity }) => ({ activityId: activity.id, answers: {} }),
  answers: output => expect(output).toMatchObject({ outcome: 'waitlisted', position: 1 }),
  holds: (world, { activity }) => expectSeatsToAddUp(world, activity),
})
