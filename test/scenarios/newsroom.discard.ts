import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.discard, {
  given: async world => {
    const caller = await world.member({ roles: ['officer'] })
    return { caller, article: await world.article({ author: caller }) }
  },
  input: ({ article }) => ({ id: article.id }),
  answers: output => expect(output).toEqual({ outcome: 'discarded' }),
  holds: async (world, { article }) => expect(await world.look('articles', { _id: article.id })).toEqual([]),
})
