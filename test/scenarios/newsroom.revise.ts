import { contracts } from '../../shared/contract'
import { textOf } from '../world/articles'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.revise, {
  given: async world => {
    const caller = await world.member({ roles: ['officer'] })
    return { caller, article: await world.article({ author: caller }) }
  },
  input: ({ article }) => ({
    id: article.id,
    revision: 0,
    manuscript: { kind: 'special-topic', title: '河州宽带进村', body: textOf(150) },
  }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', revision: 1, characters: 150 }),
  holds: async (world, { article }) =>
    expect(await world.look('articles', { _id: article.id })).toMatchObject([{ title: '河州宽带进村', revision: 1 }]),
})
