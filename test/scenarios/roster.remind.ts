import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.remind, {
  given: async world => {
    const activity = await world.activity({ fee: 360_000 })
    return { activity, person: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationIds: [person].map(({ id }) => id) }),
  answers: (output, { person }) => expect(output).toEqual({ results: [{ id: person.id, result: 'done' }] }),
  holds: async (world, { activity, person }) => {
    const now = await world.registrationOf(activity, person.caller)
    expect(now?.notices?.filter(({ kind }) => kind === 'fee-reminder')).toHaveLength(1)
    expectOneLineARequest(now!)
  },
})
