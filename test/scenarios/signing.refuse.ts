import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.signing.calls.refuse, {
  given: async world => {
    const closed = await world.closedStatement()
    return { ...closed, caller: await world.member({ roles: ['approver'], post: 'secretary-general' }) }
  },
  input: ({ quarter, statement: { revision } }) => ({ kind: 'statement', id: quarter, revision, why: '字数再核一遍' }),
  answers: output => expect(output).toEqual({ outcome: 'moved', state: 'refused' }),
  holds: async (world, { quarter, editor }) => {
    const [kept] = await world.look('statements', { _id: quarter })
    expect(kept).toMatchObject({ status: 'draft', signoff: { state: 'refused', refusal: { why: '字数再核一遍' } } })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ kind }) => kind === 'paper-refused')).toMatchObject([{ to: editor.id }])
  },
})
