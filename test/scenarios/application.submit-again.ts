import { contracts } from '../../shared/contract'
import { application, creditCode } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { uploadLicence } from '../world/uploads'
import { scenario } from './scenario'

export default scenario(contracts.application.calls.submit, {
  when: 'what came back, put right',
  given: async world => {
    const returned = await application(world, 'returned')
    const right = { ...returned.input, name: `${returned.input.name}（分公司）`, creditCode: creditCode(world), licence: await uploadLicence(world, returned.caller) }
    return { ...returned, right }
  },
  input: ({ right }) => right,
  answers: (output, { id, right: { name, creditCode } }) =>
    expect(output).toMatchObject({ outcome: 'submitted', application: { id, name, creditCode, stage: 'submitted', revision: 2, remark: '' } }),
  holds: async (world, { id, caller, right: { name, creditCode, licence } }) => {
    const [unit] = await world.look('units', { _id: id })
    expect(unit).toMatchObject({ name, codeKey: creditCode, state: 'applying', application: { stage: 'submitted', licence } })
    expect(unit!.history.map(({ what }) => what)).toEqual(['applied', 'application-returned', 'applied-again'])
    const people = await world.look('members', { openid: caller.openid })
    expect(people).toMatchObject([{ unitId: id, unitName: name, standing: 'awaiting' }])
    expectOneLineARequest(people[0]!)
  },
})
