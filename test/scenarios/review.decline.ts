import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.decline, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, article: await world.article({ reviewer: caller }) }
  },
  input: ({ article }) => ({ id: article.id, reason: '与上期重复' }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'declined' } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'declined', remarks: [{ text: '与上期重复' }] })
    expectOneLineARequest(now!)
  },
})
