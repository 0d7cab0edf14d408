import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.accept, {
  given: async world => ({
    article: await world.article({ status: 'submitted' }),
    issue: await world.issue(),
    caller: await world.member({ roles: ['editor'] }),
  }),
  input: ({ article, issue }) => ({ id: article.id, genre: 'brief', grade: 'B', issueId: issue.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'accepted', grade: 'B' } }),
  holds: async (world, { article, issue }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'accepted', genre: 'brief', grade: 'B', issueId: issue.id })
    expectOneLineARequest(now!)
  },
})
