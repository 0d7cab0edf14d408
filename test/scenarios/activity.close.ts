import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.activity.calls.close, {
  given: async world => ({
    activity: await world.activity({ headCountDue: world.now() + 86_400_000 }),
    caller: await world.member({ roles: ['staff'] }),
  }),
  input: ({ activity }) => ({ id: activity.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', activity: { phase: 'closed' } }),
  holds: async (world, { activity }) => {
    const now = await world.activityNow(activity)
    expect(now).toMatchObject({ status: 'published', revision: 1, headCountDue: now.registrationClosesAt })
    expect(now.registrationClosesAt.getTime()).toBeLessThan(activity.registrationClosesAt.getTime())
    expectOneLineARequest(now)
  },
})
