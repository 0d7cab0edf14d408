import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.sendBack, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, article: await world.article({ reviewer: caller }) }
  },
  input: ({ article }) => ({ id: article.id, remark: '请补充数据' }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'returned' } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'returned', remarks: [{ text: '请补充数据' }] })
    expectOneLineARequest(now!)
  },
})
