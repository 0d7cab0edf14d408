import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.register, {
  when: 'where staff approve',
  given: async world => ({ activity: await world.activity({ approval: true }), caller: await world.member() }),
  input: ({ activity }) => ({ activityId: activity.id, answers: {} }),
  answers: output => expect(output).toMatchObject({ outcome: 'pending', registration: { status: 'pending' } }),
  holds: async (world, { activity }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, pending: 1 })
  },
})
