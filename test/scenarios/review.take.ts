import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.take, {
  given: async world => ({
    article: await world.article({ status: 'submitted' }),
    caller: await world.member({ roles: ['editor'] }),
  }),
  input: ({ article }) => ({ id: article.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'in-review' } }),
  holds: async (world, { article, caller }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'in-review', takenBy: { id: caller.id } })
    expectOneLineARequest(now!)
  },
})
