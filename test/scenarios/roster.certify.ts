import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.certify, {
  given: async world => {
    const activity = await world.activity({ certificate: '结业证书' })
    return { activity, person: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ certificates: [person].map(({ id }) => ({ registrationId: id, number: 'HZ2026-001' })) }),
  answers: (output, { person }) => expect(output).toEqual({ results: [{ id: person.id, result: 'done' }] }),
  holds: async (world, { activity, person, caller }) => {
    const now = await world.registrationOf(activity, person.caller)
    expect(now).toMatchObject({ certificate: { number: 'HZ2026-001', by: caller.id } })
    expectOneLineARequest(now!)
  },
})
