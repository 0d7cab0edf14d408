import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.register, {
  given: async world => ({ activity: await world.activity({ seats: 1 }), caller: await world.member() }),
  input: ({ activity }) => ({ activityId: activity.id, answers: {} }),
  answers: output => expect(output).toMatchObject({ outcome: 'registered', registration: { status: 'registered' } }),
  holds: async (world, { activity, caller }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'registered' })
  },
})
