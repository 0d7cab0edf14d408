import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { proofFor } from '../world/proof'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.bindPhone, {
  given: async world => {
    const [caller, phone] = [await world.member(), world.phone()]
    return { caller, phone, proof: await proofFor(world, caller, phone) }
  },
  input: ({ phone, proof }) => ({ phone, proof }),
  answers: (output, { phone }) => expect(output).toMatchObject({ outcome: 'saved', me: { phone, phoneVerified: true } }),
  holds: async (world, { caller, phone }) => {
    const [person] = await world.look('members', { _id: caller.id })
    expect(person).toMatchObject({ phone, phoneVerified: true })
    expectOneLineARequest(person!)
  },
})
