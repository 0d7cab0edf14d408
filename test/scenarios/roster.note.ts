import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.note, {
  given: async world => {
    const activity = await world.activity()
    return { activity, person: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationId: person.id, was: '', note: '晚到，留门卡' }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { activity, person }) => {
    const noted = await world.registrationOf(activity, person.caller)
    expect(noted).toMatchObject({ note: '晚到，留门卡' })
    expectOneLineARequest(noted!)
  },
})
