import { contracts } from '../../shared/contract'
import { application } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.application.calls.withdraw, {
  given: world => application(world, 'checked'),
  input: ({ id, revision }) => ({ id, revision }),
  answers: output => expect(output).toMatchObject({ outcome: 'done', application: { stage: 'withdrawn', licence: '' } }),
  holds: async (world, { id, caller, input: { licence } }) => {
    const [unit] = await world.look('units', { _id: id })
    expect(unit).toMatchObject({ state: 'left', codeKey: id, application: { stage: 'withdrawn' } })
    expectOneLineARequest(unit!)
    const [person] = await world.look('members', { openid: caller.openid })
    expect(person!.services).toMatchObject([{ unitId: id, until: expect.any(Date) as Date }])
    expectOneLineARequest(person!)
    expect(await world.call(contracts.application.calls.licence, caller, { fileId: licence })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  },
})
