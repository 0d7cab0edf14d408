import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.enter, {
  given: async world => ({ unit: await world.unit(), phone: world.phone(), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ unit, phone }) => ({ name: '何舟', phone, unitId: unit.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'entered' }),
  holds: async (world, { phone, unit, caller }) => {
    const people = await world.look('members', { phone })
    expect(people).toMatchObject([{ unitId: unit.id, standing: 'confirmed', phoneVerified: false, history: [{ by: caller.id, what: 'entered' }] }])
    expect(people[0]!.openid).toBe(`unbound:${people[0]!._id}`)
  },
})
