import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.arrange, {
  given: async world => ({ activity: await world.activity(), from: world.now(), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ activity, from, caller }) => ({
    activityId: activity.id,
    revision: 0,
    feeStops: true,
    rotating: false,
    lists: [from].map(at => ({ id: 'lunch1', name: '午餐', from: at, until: at + 3_600_000, who: { kind: 'all' as const }, repeats: 'once' as const, exits: false })),
    staff: [caller].map(({ id }) => ({ memberId: id, mayOverrule: true })),
  }),
  answers: output => expect(output).toEqual({ outcome: 'arranged', revision: 1 }),
  holds: async (world, { activity, from, caller }) => {
    const now = await world.activityNow(activity)
    expect(now.checkin).toEqual({
      revision: 1,
      feeStops: true,
      rotating: false,
      lists: [{ id: 'lunch1', name: '午餐', from: new Date(from), until: new Date(from + 3_600_000), who: { kind: 'all' }, repeats: 'once', exits: false }],
      staff: [{ memberId: caller.id, name: caller.name, mayOverrule: true }],
    })
    expectOneLineARequest(now)
  },
})
