import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bulletin.calls.publish, {
  given: async world => {
    const issue = await world.issue()
    await Promise.all([1, 2].map(() => world.article({ status: 'accepted', issueId: issue.id })))
    return { issue, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ issue }) => ({ issueId: issue.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'published', issue: { status: 'published', published: 2 } }),
  holds: async (world, { issue }) => {
    const articles = await world.look('articles', { issueId: issue.id })
    expect(articles.map(({ status }) => status)).toEqual(['published', 'published'])
    articles.forEach(expectOneLineARequest)
  },
})
