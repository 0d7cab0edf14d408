import { contracts } from '../../shared/contract'
import { owing } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.dues.calls.waive, {
  given: async world => {
    const { treasurer, contact, bill } = await owing(world)
    return { caller: treasurer, contact, bill }
  },
  input: ({ bill }) => ({ billId: bill.id, revision: 0, waived: true, why: '理事会同意' }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', bill: { status: 'waived', open: 0, waivedWhy: '理事会同意' } }),
  holds: async (world, { bill, contact }) => {
    const [kept] = await world.look('bills', { _id: bill.id })
    expect(kept).toMatchObject({ status: 'waived', revision: 1, notices: [{ to: contact.id, kind: 'dues-changed' }] })
    expectOneLineARequest(kept!)
  },
})
