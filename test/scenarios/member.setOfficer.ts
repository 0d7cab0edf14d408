import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.setOfficer, {
  given: async world => {
    const unit = await world.unit()
    return { unit, first: await world.officer(unit), person: await world.member({ unit }), caller: await world.member({ unit, contact: true }) }
  },
  input: ({ person }) => ({ id: person.id, officer: true }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { unit: { id: unitId }, first, person: { id } }) => {
    const [person] = await world.look('members', { _id: id })
    const [unit] = await world.look('units', { _id: unitId })
    expect(person).toMatchObject({ roles: ['officer'], notices: [{ kind: 'officer-named' }] })
    expect(unit!.officers).toEqual([first.id, id])
    expectOneLineARequest(person!)
    expectOneLineARequest(unit!)
  },
})
