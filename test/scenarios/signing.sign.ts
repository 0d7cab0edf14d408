import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.signing.calls.sign, {
  given: async world => {
    const closed = await world.closedStatement()
    return { ...closed, caller: await world.member({ roles: ['approver'], post: 'secretary-general' }) }
  },
  input: ({ quarter, statement: { revision } }) => ({ kind: 'statement', id: quarter, revision }),
  answers: output => expect(output).toEqual({ outcome: 'moved', state: 'approved' }),
  holds: async (world, { quarter, caller, author }) => {
    const [kept] = await world.look('statements', { _id: quarter })
    expect(kept).toMatchObject({ status: 'approved', signoff: { state: 'approved', signatures: [{ by: caller.id, post: 'secretary-general' }] } })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ kind }) => kind === 'receipt-due')).toMatchObject([{ to: author.id }])
    expect((await world.look('ledger', { about: `statement:${quarter}` })).map(({ kind }) => kind).sort()).toEqual(['approved', 'step-signed'])
  },
})
