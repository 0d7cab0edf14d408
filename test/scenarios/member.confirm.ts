import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.confirm, {
  when: 'by the contact, two at once',
  given: async world => {
    const unit = await world.unit()
    const [caller, one, other] = [
      await world.member({ unit, contact: true }),
      await world.member({ unit, standing: 'awaiting' }),
      await world.member({ unit, standing: 'declined', services: [] }),
    ]
    return { unit, caller, people: [one, other] }
  },
  input: ({ people }) => ({ people: people.map(({ id, unitId }) => ({ id, unitId })), decision: { standing: 'confirmed' } }),
  answers: (output, { people }) => expect(output).toEqual({ results: people.map(({ id }) => ({ id, result: 'done' })) }),
  holds: async (world, { unit, people }) => {
    for (const { id } of people) {
      const [person] = await world.look('members', { _id: id })
      expect(person).toMatchObject({ standing: 'confirmed', services: [{ unitId: unit.id, until: null }] })
      expect(person!.notices).toMatchObject([{ to: id, kind: 'standing-confirmed' }])
      expectOneLineARequest(person!)
    }
  },
})
