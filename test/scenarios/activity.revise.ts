import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.activity.calls.revise, {
  given: async world => ({
    activity: await world.activity(),
    plan: world.plan({ seats: 12 }),
    caller: await world.member({ roles: ['staff'] }),
  }),
  input: ({ activity, plan }) => ({ id: activity.id, revision: 0, plan }),
  answers: (output, { plan }) => expect(output).toMatchObject({ outcome: 'saved', activity: { title: plan.title } }),
  holds: async (world, { activity, plan }) => {
    const now = await world.activityNow(activity)
    expect(now).toMatchObject({ title: plan.title, seats: 12, revision: 1 })
    expectOneLineARequest(now)
  },
})
