import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.remark, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, article: await world.article({ reviewer: caller, body: '改造后，满意度提高了 20 个百分点。' }) }
  },
  input: ({ article }) => ({ id: article.id, kind: 'verify', text: '由谁统计？', place: { from: 4, to: 7, quote: '满意度' } }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { remarks: [{ kind: 'verify', place: { from: 4 } }] } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'in-review', remarks: [{ text: '由谁统计？' }] })
  },
})
