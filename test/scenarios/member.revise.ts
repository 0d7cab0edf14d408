import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.revise, {
  given: async world => ({ unit: await world.unit(), phone: world.phone(), caller: await world.member() }),
  input: ({ unit, phone }) => ({ name: '何舟', phone, unitId: unit.id, department: '市场部' }),
  answers: (output, { unit }) => expect(output).toMatchObject({ outcome: 'saved', me: { unitName: unit.name } }),
  holds: async (world, { caller, phone, unit }) => {
    const [person] = await world.look('members', { openid: caller.openid })
    expect(person).toMatchObject({ phone, unitId: unit.id, unitName: unit.name, department: '市场部' })
    expectOneLineARequest(person!)
  },
})
