import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.commission.calls.close, {
  given: async world => {
    const officer = await world.member({ roles: ['officer'] })
    return { commission: await world.commission({ accepted: [officer] }), officer, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ commission }) => ({ id: commission.id, why: '选题已有别家写' }),
  answers: output => expect(output).toEqual({ outcome: 'closed' }),
  holds: async (world, { commission, officer }) => {
    const [found] = await world.look('commissions', { _id: commission.id })
    expect(found).toMatchObject({ status: 'closed', closedWhy: '选题已有别家写', history: [{ what: 'closed' }] })
    expect(found?.notices).toMatchObject([{ to: officer.id, kind: 'commission-closed' }])
  },
})
