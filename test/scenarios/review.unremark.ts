import { contracts } from '../../shared/contract'
import { freshId } from '../world/ground'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.unremark, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    const at = new Date(world.now())
    const remark = { id: freshId(), at, by: caller.name, byId: caller.id, kind: 'cut' as const, text: '套话', place: null, version: 1 }
    return { caller, remark, article: await world.article({ reviewer: caller, submittedAt: at, remarks: [remark] }) }
  },
  input: ({ article, remark }) => ({ id: article.id, remarkId: remark.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { remarks: [] } }),
  holds: async (world, { article }) => expect((await world.look('articles', { _id: article.id }))[0]).toMatchObject({ remarks: [] }),
})
