import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.join, {
  given: async world => {
    const unit = await world.unit()
    return { unit, contact: await world.member({ unit, contact: true }), phone: world.phone(), caller: world.visitor() }
  },
  input: ({ unit, phone }) => ({ name: '何舟', phone, unitId: unit.id }),
  answers: (output, { phone }) =>
    expect(output).toMatchObject({ outcome: 'saved', me: { phone, phoneVerified: false, standing: 'awaiting', contact: false, roles: [] } }),
  holds: async (world, { caller, phone, unit, contact }) => {
    const people = await world.look('members', { openid: caller.openid })
    expect(people).toMatchObject([{ phone, unitName: unit.name, services: [{ unitId: unit.id, until: null }] }])
    expect(people[0]!.notices).toMatchObject([{ to: contact.id, kind: 'person-awaits' }])
    expectOneLineARequest(people[0]!)
  },
})
