import { contracts } from '../../shared/contract'
import { draftExpense } from '../world/expenses'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.expense.calls.revise, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, ...(await draftExpense(world, caller)) }
  },
  input: ({ id, payee }) => ({ id, revision: 0, purpose: '会议室茶水和茶点', amount: 72_050, payee, vouchers: [] as never[] }),
  answers: (output, { id }) => expect(output).toEqual({ outcome: 'kept', id, revision: 1 }),
  holds: async (world, { id }) => {
    const [kept] = await world.look('expenses', { _id: id })
    expect(kept).toMatchObject({ purpose: '会议室茶水和茶点', amount: 72_050, status: 'draft', revision: 1, history: [{ what: 'revised' }] })
    expectOneLineARequest(kept!)
  },
})
