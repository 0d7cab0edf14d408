import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.secondRead, {
  given: async world => {
    const [first, caller] = [await world.member({ roles: ['editor'] }), await world.member({ roles: ['editor'] })]
    const { id: issueId } = await world.issue()
    return { caller, article: await world.article({ reviewer: first, status: 'second-review', sensitive: true, genre: 'feature', issueId }) }
  },
  input: ({ article }) => ({ id: article.id, agrees: true }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'accepted' } }),
  holds: async (world, { article, caller }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'accepted', secondReader: { id: caller.id } })
    expectOneLineARequest(now!)
  },
})
