import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.revise, {
  given: async world => ({ caller: await world.member({ contact: true }) }),
  input: ({ caller }) => ({ name: '何舟', unitId: caller.unitId, department: '市场部' }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', me: { name: '何舟', standing: 'confirmed', contact: true } }),
  holds: async (world, { caller }) => {
    const [person] = await world.look('members', { openid: caller.openid })
    expect(person).toMatchObject({ name: '何舟', department: '市场部', phone: caller.phone, unitId: caller.unitId })
    expectOneLineARequest(person!)
  },
})
