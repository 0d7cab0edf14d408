import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.revise, {
  when: 'to another unit, by an officer and contact of the one before',
  given: async world => {
    const [home, unit] = [await world.unit(), await world.unit()]
    return { home, unit, caller: await world.officer(home, { contact: true }) }
  },
  input: ({ unit }) => ({ name: '何舟', unitId: unit.id }),
  answers: (output, { unit }) =>
    expect(output).toMatchObject({ outcome: 'saved', me: { unitName: unit.name, standing: 'awaiting', contact: false, roles: [] } }),
  holds: async (world, { caller, home, unit }) => {
    const [person] = await world.look('members', { openid: caller.openid })
    expect(person).toMatchObject({ unitId: unit.id, standing: 'awaiting', contact: false, roles: [] })
    expect(person!.services.map(({ unitId, until }) => [unitId, until !== null])).toEqual([[home.id, true], [unit.id, false]])
    expect((await world.look('units', { _id: home.id }))[0]).toMatchObject({ officers: [] })
    expectOneLineARequest(person!)
  },
})
