import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.association.calls.save, {
  given: async world => {
    const [kept] = await world.look('association', { _id: 'association' })
    return { caller: await world.member({ roles: ['admin'] }), revision: kept?.revisions.dues ?? 0, bank: `河州银行第${world.next()}支行` }
  },
  input: ({ revision, bank }) => ({
    part: 'dues',
    revision,
    value: { accountName: '河州通信行业协会', account: '6200 0000 0000 0005', bank, receiptsBy: '叶听澜' },
  }),
  answers: (output, { revision }) => expect(output).toEqual({ outcome: 'saved', revision: revision + 1 }),
  holds: async (world, { bank }) => {
    const [kept] = await world.look('association', { _id: 'association' })
    expect(kept).toMatchObject({ dues: { bank } })
    expectOneLineARequest(kept!)
  },
})
