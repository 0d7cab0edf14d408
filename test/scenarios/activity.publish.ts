import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.activity.calls.publish, {
  given: async world => ({
    activity: await world.activity({ status: 'draft' }),
    caller: await world.member({ roles: ['staff'] }),
  }),
  input: ({ activity }) => ({ id: activity.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', activity: { status: 'published' } }),
  holds: async (world, { activity }) => {
    const now = await world.activityNow(activity)
    expect(now).toMatchObject({ status: 'published', revision: 1 })
    expectOneLineARequest(now)
  },
})
