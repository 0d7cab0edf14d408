import { contracts } from '../../shared/contract'
import { accepted, application } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.application.calls.decide, {
  given: async world => {
    const made = await application(world, 'checked')
    return { made, decision: accepted(world), caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ made: { id, revision }, decision }) => ({ id, revision, decision }),
  answers: (output, { decision: { meeting, heldAt } }) =>
    expect(output).toMatchObject({ outcome: 'done', application: { stage: 'accepted', decision: { meeting, heldAt } } }),
  holds: async (world, { made: { id, caller, input } }) => {
    const [unit] = await world.look('units', { _id: id })
    expect(unit).toMatchObject({ state: 'member', grade: 'director', codeKey: input.creditCode, grades: [{ grade: 'director', term: '第五届' }] })
    expect(unit!.notices!.map(({ kind }) => kind)).toEqual(['application-checked', 'application-accepted'])
    expectOneLineARequest(unit!)
    const [person] = await world.look('members', { openid: caller.openid })
    expect(person).toMatchObject({ standing: 'confirmed', contact: true, services: [{ unitId: id, until: null }] })
    expectOneLineARequest(person!)
  },
})
