import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.takeBack, {
  given: async world => {
    const caller = await world.member({ roles: ['officer'] })
    return { caller, article: await world.article({ author: caller, status: 'submitted' }) }
  },
  input: ({ article }) => ({ id: article.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'draft' } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'draft', submittedAt: null })
    expectOneLineARequest(now!)
  },
})
