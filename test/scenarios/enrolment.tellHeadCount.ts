import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.enrolment.calls.tellHeadCount, {
  given: async world => ({
    activity: await world.activity({ headCountDue: world.now() + 3_600_000 }),
    caller: await world.member({ contact: true, unit: await world.unit() }),
  }),
  input: ({ activity }) => ({ activityId: activity.id, count: 4, note: '其中一位素食' }),
  answers: output => expect(output).toMatchObject({ outcome: 'told', headCount: { count: 4, note: '其中一位素食' } }),
  holds: async (world, { activity, caller }) => {
    const told = await world.look('headcounts', { activityId: activity.id })
    expect(told).toMatchObject([{ unitId: caller.unitId, count: 4, by: caller.id }])
    expectOneLineARequest(told[0]!)
  },
})
