import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.settleFee, {
  given: async world => {
    const activity = await world.activity({ fee: 360_000 })
    const person = await world.registration(activity)
    return { activity, person, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationId: person.id, way: 'wechat' }),
  answers: output => expect(output).toMatchObject({ outcome: 'settled', amount: 360_000 }),
  holds: async (world, { activity, person, caller }) => {
    const paid = await world.registrationOf(activity, person.caller)
    expect(paid).toMatchObject({ payment: { way: 'wechat', amount: 360_000, by: caller.id } })
    expectOneLineARequest(paid!)
  },
})
