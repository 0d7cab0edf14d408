import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.remuneration.calls.closeStatement, {
  given: async world => {
    const draft = await world.draftStatement(2)
    return { ...draft, caller: draft.editor }
  },
  input: ({ quarter, statement: { revision } }) => ({ quarter, revision }),
  answers: output => expect(output).toMatchObject({ outcome: 'closed', statement: { status: 'closed', signoff: { state: 'waiting' } } }),
  holds: async (world, { quarter, caller }) => {
    const [kept] = await world.look('statements', { _id: quarter })
    expect(kept).toMatchObject({ status: 'closed', closedBy: { id: caller.id, name: caller.name }, signoff: { amount: kept!.totals.gross } })
    expectOneLineARequest(kept!)
    expect(await world.look('ledger', {})).toMatchObject([{ kind: 'statement-closed', about: `statement:${quarter}` }])
  },
})
