import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.setContact, {
  given: async world => ({ person: await world.member(), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ person }) => ({ id: person.id, contact: true }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { person: { id } }) => {
    const [person] = await world.look('members', { _id: id })
    expect(person).toMatchObject({ contact: true, notices: [{ kind: 'contact-named' }] })
    expectOneLineARequest(person!)
  },
})
