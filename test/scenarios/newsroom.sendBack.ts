import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.sendBack, {
  given: async world => ({
    article: await world.article({ status: 'submitted' }),
    caller: await world.member({ roles: ['editor'] }),
  }),
  input: ({ article }) => ({ id: article.id, remark: '请补充数据' }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'returned' } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'returned', remarks: [{ text: '请补充数据' }] })
    expectOneLineARequest(now!)
  },
})
