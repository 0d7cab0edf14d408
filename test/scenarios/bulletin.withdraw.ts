import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bulletin.calls.withdraw, {
  given: async world => ({ article: await world.article({ status: 'published' }), caller: await world.member({ roles: ['editor'] }) }),
  input: ({ article }) => ({ id: article.id, reason: '数据有误' }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'withdrawn' } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'withdrawn', publication: article.publication })
    expectOneLineARequest(now!)
  },
})
