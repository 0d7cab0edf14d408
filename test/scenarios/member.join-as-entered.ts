import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { proofFor } from '../world/proof'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.join, {
  when: 'with the phone of an entered record',
  given: async world => {
    const entered = await world.entered()
    const caller = world.visitor()
    return { entered, caller, proof: await proofFor(world, caller, entered.phone) }
  },
  input: ({ entered, proof }) => ({ name: entered.name, phone: entered.phone, proof, unitId: entered.unitId, department: '综合部' }),
  answers: (output, { entered }) =>
    expect(output).toMatchObject({ outcome: 'saved', me: { id: entered.id, phoneVerified: true, standing: 'confirmed', department: '综合部' } }),
  holds: async (world, { caller, entered }) => {
    const people = await world.look('members', { openid: caller.openid })
    expect(people).toMatchObject([{ _id: entered.id, phone: entered.phone, phoneVerified: true }])
    expectOneLineARequest(people[0]!)
  },
})
