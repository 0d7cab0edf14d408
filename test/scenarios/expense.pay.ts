import { contracts } from '../../shared/contract'
import { approvedExpense } from '../world/expenses'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.expense.calls.pay, {
  given: async world => {
    const [maker, signer, caller] = await Promise.all([world.member(), world.member(), world.member({ roles: ['treasurer'] })])
    return { maker, caller, ...(await approvedExpense(world, maker, signer)) }
  },
  input: ({ id }) => ({ id, way: 'bank', number: 'H20261121-07' }),
  answers: output => expect(output).toEqual({ outcome: 'paid' }),
  holds: async (world, { id, maker, caller }) => {
    const [kept] = await world.look('expenses', { _id: id })
    expect(kept).toMatchObject({ status: 'paid', payment: { way: 'bank', number: 'H20261121-07', by: { id: caller.id } }, paymentKey: id, revision: 3, history: [{ what: 'paid', why: '银行转账 680 元' }] })
    expect(kept!.notices).toMatchObject([{ to: maker.id, kind: 'expense-paid' }])
    expectOneLineARequest(kept!)
    expect((await world.look('ledger', { about: `expense:${id}` })).map(({ kind }) => kind)).toEqual(['paid'])
  },
})
