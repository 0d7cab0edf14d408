import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.activity.calls.cancel, {
  given: async world => {
    const activity = await world.activity()
    await world.registration(activity)
    return { activity, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity }) => ({ id: activity.id, reason: '会场临时检修' }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', activity: { status: 'cancelled' } }),
  holds: async (world, { activity }) => {
    const now = await world.activityNow(activity)
    expect(now).toMatchObject({ status: 'cancelled', cancelReason: '会场临时检修', taken: 1 })
    expectOneLineARequest(now)
  },
})
