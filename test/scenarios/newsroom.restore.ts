import { contracts } from '../../shared/contract'
import { textOf } from '../world/articles'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.restore, {
  given: async world => {
    const caller = await world.member({ roles: ['officer'] })
    const earlier = { number: 1, kind: 'kept' as const, at: new Date(world.now()), by: caller.name, title: '河州宽带进村', body: textOf(150), pictures: [], characters: 150 }
    return { caller, article: await world.article({ author: caller, versions: [earlier] }) }
  },
  input: ({ article }) => ({ id: article.id, version: 1, revision: 0 }),
  answers: output => expect(output).toMatchObject({ outcome: 'restored', article: { title: '河州宽带进村', characters: 150, revision: 1 } }),
  holds: async (world, { article }) =>
    expect(await world.look('articles', { _id: article.id })).toMatchObject([
      { title: '河州宽带进村', revision: 1, versions: [{ number: 1 }, { number: 2, title: article.title, body: article.body }] },
    ]),
})
