import { contracts } from '../../shared/contract'
import { owing } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.dues.calls.remind, {
  given: async world => {
    const { treasurer, unit, contact, bill } = await owing(world)
    return { caller: treasurer, unitIds: [unit.id], contact, bill }
  },
  input: ({ unitIds }) => ({ unitIds }),
  answers: output => expect(output).toEqual({ reminded: 1, tooSoon: 0, unreachable: 0, settled: 0 }),
  holds: async (world, { bill, contact }) => {
    const [kept] = await world.look('bills', { _id: bill.id })
    expect(kept!.remindedAt).not.toBeNull()
    expect(kept!.notices).toMatchObject([{ to: contact.id, kind: 'dues-reminder', words: { years: '2025', amount: '3,000' } }])
    expectOneLineARequest(kept!)
  },
})
