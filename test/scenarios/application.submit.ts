import { contracts } from '../../shared/contract'
import { company } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.application.calls.submit, {
  given: async world => {
    const caller = world.visitor()
    return { caller, company: await company(world, caller) }
  },
  input: ({ company }) => company,
  answers: (output, { company: { creditCode } }) =>
    expect(output).toMatchObject({ outcome: 'submitted', application: { creditCode, stage: 'submitted', applicant: { here: true } } }),
  holds: async (world, { caller, company: { name, creditCode, person } }) => {
    const [unit] = await world.look('units', { codeKey: creditCode })
    const people = await world.look('members', { openid: caller.openid })
    expect(people).toMatchObject([{ phone: person.phone, standing: 'awaiting', contact: false, unitId: unit!._id, unitName: name }])
    expect(unit).toMatchObject({ name, state: 'applying', grades: [], application: { stage: 'submitted', applicantId: people[0]!._id } })
    expectOneLineARequest(unit!)
    expectOneLineARequest(people[0]!)
  },
})
