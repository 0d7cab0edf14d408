import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.join, {
  given: async world => ({ unit: await world.unit(), phone: world.phone(), caller: world.visitor() }),
  input: ({ unit, phone }) => ({ name: '何舟', phone, unitId: unit.id }),
  answers: (output, { phone }) => expect(output).toMatchObject({ outcome: 'saved', me: { phone, roles: [] } }),
  holds: async (world, { caller, phone, unit }) => {
    expect(await world.look('members', { phone })).toMatchObject([{ openid: caller.openid, unitName: unit.name }])
    expect(await world.look('members', { openid: caller.openid })).toHaveLength(1)
  },
})
