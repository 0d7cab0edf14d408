import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { uploadVoucher } from '../world/uploads'
import { scenario } from './scenario'

export default scenario(contracts.expense.calls.draft, {
  given: async world => {
    const caller = await world.member({ roles: ['staff'] })
    return { caller, fileId: await uploadVoucher(world, caller) }
  },
  input: ({ fileId }) => ({ purpose: '会场租金', amount: 860_000, payee: '河州示例会议中心', vouchers: [{ fileId, name: '租金发票.png' }] as { fileId: string; name: string }[] }),
  answers: output => expect(output).toEqual({ outcome: 'kept', id: expect.any(String), revision: 0 }),
  holds: async (world, { caller, fileId }) => {
    const made = await world.look('expenses', { 'madeBy.id': caller.id })
    expect(made).toMatchObject([{ status: 'draft', amount: 860_000, vouchers: [{ fileId, name: '租金发票.png', kind: 'png' }], history: [{ what: 'made' }] }])
    expectOneLineARequest(made[0]!)
  },
})
