import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.confirm, {
  when: 'declining an officer who has gone',
  given: async world => {
    const unit = await world.unit()
    return { unit, officer: await world.officer(unit), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ officer }) => ({ people: [officer].map(({ id, unitId }) => ({ id, unitId })), decision: { standing: 'declined', why: '已离职' } }),
  answers: (output, { officer }) => expect(output).toEqual({ results: [{ id: officer.id, result: 'done' }] }),
  holds: async (world, { unit, officer }) => {
    const [person] = await world.look('members', { _id: officer.id })
    expect(person).toMatchObject({ standing: 'declined', roles: [], contact: false, services: [{ until: expect.any(Date) }] })
    expect(person!.notices).toMatchObject([{ kind: 'standing-declined', words: { why: '已离职' } }])
    expect((await world.look('units', { _id: unit.id }))[0]).toMatchObject({ officers: [] })
    expectOneLineARequest(person!)
  },
})
