import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.edit, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, article: await world.article({ reviewer: caller }) }
  },
  input: ({ article }) => ({ id: article.id, revision: 0, title: '编辑定的标题', body: '编辑改过的正文。' }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { title: '编辑定的标题', characters: 8 } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'in-review', revision: 1, versions: [{ number: 1, title: article.title }, { number: 2, title: '编辑定的标题' }] })
    expect(now!.versions).toHaveLength(2)
    expectOneLineARequest(now!)
  },
})
