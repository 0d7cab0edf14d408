import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.news.calls.opened, {
  given: async world => ({ article: await world.article({ status: 'published' }), caller: world.visitor() }),
  input: ({ article }) => ({ id: article.id }),
  answers: output => expect(output).toEqual({ counted: true }),
  holds: async (world, { article }) => {
    const [kept] = await world.look('readings', { articleId: article.id })
    expect(kept).toMatchObject({ count: 1, readers: [expect.any(String)] })
  },
})
