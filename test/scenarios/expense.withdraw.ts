import { contracts } from '../../shared/contract'
import { draftExpense } from '../world/expenses'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.expense.calls.withdraw, {
  given: async world => {
    const caller = await world.member({ roles: ['staff'] })
    return { caller, ...(await draftExpense(world, caller)) }
  },
  input: ({ id }) => ({ id, revision: 0, why: '会场由协办单位提供' }),
  answers: output => expect(output).toEqual({ outcome: 'withdrawn' }),
  holds: async (world, { id }) => {
    const [kept] = await world.look('expenses', { _id: id })
    expect(kept).toMatchObject({ status: 'withdrawn', revision: 1, history: [{ what: 'withdrawn', why: '会场由协办单位提供' }] })
    expectOneLineARequest(kept!)
  },
})
