import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.putBack, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, article: await world.article({ reviewer: caller }) }
  },
  input: ({ article }) => ({ id: article.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'submitted', takenBy: null } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'submitted', takenBy: null })
    expectOneLineARequest(now!)
  },
})
