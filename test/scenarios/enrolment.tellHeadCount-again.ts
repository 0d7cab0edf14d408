import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.enrolment.calls.tellHeadCount, {
  when: 'another number than before',
  given: async world => {
    const activity = await world.activity({ headCountDue: world.now() + 3_600_000 })
    const caller = await world.member({ contact: true, unit: await world.unit() })
    await world.done(contracts.enrolment.calls.tellHeadCount, caller, { activityId: activity.id, count: 4 })
    return { activity, caller }
  },
  input: ({ activity }) => ({ activityId: activity.id, count: 6 }),
  answers: output => expect(output).toMatchObject({ outcome: 'told', headCount: { count: 6, note: '' } }),
  holds: async (world, { activity }) => {
    const told = await world.look('headcounts', { activityId: activity.id })
    expect(told).toMatchObject([{ count: 6, history: [{ why: '4' }, { why: '6' }] }])
    expectOneLineARequest(told[0]!)
  },
})
