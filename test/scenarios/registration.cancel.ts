import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.cancel, {
  given: async world => {
    const activity = await world.activity()
    return { activity, caller: (await world.registration(activity)).caller }
  },
  input: ({ activity }) => ({ activityId: activity.id, reason: '出差' }),
  answers: output => expect(output).toEqual({ outcome: 'cancelled' }),
  holds: async (world, { activity, caller }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'cancelled' })
  },
})
