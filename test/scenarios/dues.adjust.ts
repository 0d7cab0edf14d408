import { contracts } from '../../shared/contract'
import { owing } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.dues.calls.adjust, {
  given: async world => {
    const { treasurer, contact, bill } = await owing(world)
    return { caller: treasurer, contact, bill }
  },
  input: ({ bill }) => ({ billId: bill.id, revision: 0, amount: 150_000, dueOn: '2025-12-31', why: '下半年入会，减半' }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', bill: { amount: 150_000, open: 150_000, dueOn: '2025-12-31' } }),
  holds: async (world, { bill, contact }) => {
    const [kept] = await world.look('bills', { _id: bill.id })
    expect(kept).toMatchObject({ amount: 150_000, revision: 1, notices: [{ to: contact.id, kind: 'dues-changed' }] })
    expectOneLineARequest(kept!)
  },
})
