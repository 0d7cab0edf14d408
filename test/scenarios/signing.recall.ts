import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.signing.calls.recall, {
  given: async world => {
    const closed = await world.closedStatement()
    return { ...closed, caller: closed.editor }
  },
  input: ({ quarter, statement: { revision } }) => ({ kind: 'statement', id: quarter, revision }),
  answers: output => expect(output).toEqual({ outcome: 'moved', state: 'refused' }),
  holds: async (world, { quarter }) =>
    expect(await world.look('statements', { _id: quarter })).toMatchObject([{ status: 'draft', signoff: { state: 'refused', refusal: null } }]),
})
