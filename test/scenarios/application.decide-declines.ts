import { contracts } from '../../shared/contract'
import { application, declined } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.application.calls.decide, {
  when: 'against it',
  given: async world => {
    const made = await application(world, 'checked')
    return { made, decision: declined(world), caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ made: { id, revision }, decision }) => ({ id, revision, decision }),
  answers: (output, { decision: { why } }) => expect(output).toMatchObject({ outcome: 'done', application: { stage: 'declined', remark: why } }),
  holds: async (world, { made: { id, caller } }) => {
    const [unit] = await world.look('units', { _id: id })
    expect(unit).toMatchObject({ state: 'left', codeKey: id, grades: [] })
    expect(unit!.notices!.map(({ kind }) => kind)).toEqual(['application-checked', 'application-declined'])
    expectOneLineARequest(unit!)
    const [person] = await world.look('members', { openid: caller.openid })
    expect(person).toMatchObject({ standing: 'awaiting', contact: false, services: [{ unitId: id, until: expect.any(Date) as Date }] })
  },
})
