import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const { makeStatement, closeStatement } = contracts.remuneration.calls

export default scenario(closeStatement, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    const { quarter } = await world.quarterWithArticles(2)
    const made = await world.done(makeStatement, caller, { quarter })
    if (made.outcome !== 'made') throw new Error(`no statement of ${quarter}: ${made.reason}`)
    return { quarter, madeAt: made.statement.madeAt, caller }
  },
  input: ({ quarter, madeAt }) => ({ quarter, madeAt }),
  answers: output => expect(output).toMatchObject({ outcome: 'closed', statement: { status: 'closed' } }),
  holds: async (world, { quarter, caller }) => {
    const [kept] = await world.look('statements', { _id: quarter })
    expect(kept).toMatchObject({ status: 'closed', closedBy: caller.name })
    expectOneLineARequest(kept!)
  },
})
