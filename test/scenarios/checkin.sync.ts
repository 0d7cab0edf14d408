import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.sync, {
  given: async world => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    return { activity, person, at: world.now() - 60_000, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity, person, at }) => ({
    activityId: activity.id,
    sentAt: at + 60_000,
    since: 0,
    scans: [person].map(({ id }) => ({
      nonce: 'made-without-network',
      listId: 'arrive',
      way: 'in' as const,
      at,
      desk: '东门',
      of: { kind: 'person' as const, registrationId: id, serial: 0 },
      undone: null,
    })),
  }),
  answers: (output, { person, at }) =>
    expect(output).toMatchObject({
      results: [{ nonce: 'made-without-network', outcome: 'counted', verdict: 'welcome', at, name: person.caller.name }],
      changes: [{ registrationId: person.id, presence: [{ slot: 'arrive', at, desk: '东门' }] }],
    }),
  holds: async (world, { activity, person, at }) => {
    const arrived = await world.registrationOf(activity, person.caller)
    expect(arrived).toMatchObject({ scans: [{ offline: true, desk: '东门' }], presence: [{ slot: 'arrive', at: new Date(at) }] })
    expect(arrived?.presence).toHaveLength(1)
    expectOneLineARequest(arrived!)
  },
})
