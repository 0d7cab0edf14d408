import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.commission.calls.decline, {
  when: 'what was accepted',
  given: async world => {
    const caller = await world.member({ roles: ['officer'] })
    return { commission: await world.commission({ accepted: [caller] }), caller }
  },
  input: ({ commission }) => ({ id: commission.id, why: '这个月排不开' }),
  answers: output => expect(output).toEqual({ outcome: 'declined' }),
  holds: async (world, { commission, caller }) => {
    const [found] = await world.look('commissions', { _id: commission.id })
    expect(found).toMatchObject({ left: 2, accepted: [], declined: [{ memberId: caller.id, why: '这个月排不开' }] })
  },
})
