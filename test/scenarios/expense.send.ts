import { contracts } from '../../shared/contract'
import { draftExpense } from '../world/expenses'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.expense.calls.send, {
  given: async world => {
    const [caller, signer] = await Promise.all([world.member({ roles: ['staff'] }), world.member({ roles: ['approver'], post: 'secretary-general' })])
    return { caller, signer, ...(await draftExpense(world, caller)) }
  },
  input: ({ id }) => ({ id, revision: 0 }),
  answers: output => expect(output).toEqual({ outcome: 'sent' }),
  holds: async (world, { id, caller, signer }) => {
    const [kept] = await world.look('expenses', { _id: id })
    expect(kept).toMatchObject({ status: 'submitted', signoff: { state: 'waiting', amount: 68_000, submittedBy: { id: caller.id }, signatures: [] }, revision: 1, history: [{ what: 'sent' }] })
    expect(kept!.notices?.filter(({ to }) => to === signer.id)).toMatchObject([{ kind: 'paper-waits' }])
    expectOneLineARequest(kept!)
    expect((await world.look('ledger', { about: `expense:${id}` })).map(({ kind, by }) => [kind, by])).toEqual([['expense-sent', caller.id]])
  },
})
