import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.remuneration.calls.decide, {
  given: async world => {
    const draft = await world.draftStatement()
    const lineIds = [draft.line.id]
    return { ...draft, lineIds, caller: draft.editor }
  },
  input: ({ quarter, lineIds }) => ({ quarter, lineIds, decision: { what: 'hold', why: '本人要求并到下季' } }),
  answers: output => expect(output).toMatchObject({ outcome: 'decided', statement: { totals: { people: 0 }, held: { people: 1 } } }),
  holds: async (world, { quarter, line, statement }) => {
    const [kept] = await world.look('statements', { _id: quarter })
    expect(kept).toMatchObject({ totals: { people: 0, gross: 0 }, held: { people: 1, gross: statement.totals.gross }, revision: statement.revision + 1 })
    expectOneLineARequest(kept!)
    expect(await world.look('lines', { _id: line.id })).toMatchObject([{ state: 'held', decision: { what: 'hold' } }])
  },
})
