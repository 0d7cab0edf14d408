import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.commission.calls.accept, {
  given: async world => ({ commission: await world.commission({ pieces: 1 }), caller: await world.member({ roles: ['officer'] }) }),
  input: ({ commission }) => ({ id: commission.id }),
  answers: output => expect(output).toEqual({ outcome: 'accepted' }),
  holds: async (world, { commission, caller }) => {
    const [found] = await world.look('commissions', { _id: commission.id })
    expect(found).toMatchObject({ left: 0, accepted: [{ memberId: caller.id }], history: [{ what: 'accepted' }] })
  },
})
