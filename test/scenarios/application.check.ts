import { contracts } from '../../shared/contract'
import { application } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.application.calls.check, {
  given: async world => ({ made: await application(world), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ made: { id } }) => ({ id, revision: 0, finding: { is: 'in-order' } }),
  answers: output => expect(output).toMatchObject({ outcome: 'done', application: { stage: 'checked', revision: 1 } }),
  holds: async (world, { made: { id } }) => {
    const [unit] = await world.look('units', { _id: id })
    expect(unit).toMatchObject({ state: 'applying', revision: 1, application: { stage: 'checked' } })
    expect(unit!.notices).toMatchObject([{ kind: 'application-checked', to: unit!.application!.applicantId }])
    expectOneLineARequest(unit!)
  },
})
