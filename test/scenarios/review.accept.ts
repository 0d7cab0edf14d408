import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.accept, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, article: await world.article({ reviewer: caller }), issue: await world.issue() }
  },
  input: ({ article, issue }) => ({ id: article.id, genre: 'brief', grade: 'B', issueId: issue.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'accepted', grade: 'B' } }),
  holds: async (world, { article, issue }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'accepted', genre: 'brief', grade: 'B', issueId: issue.id })
    expectOneLineARequest(now!)
  },
})
