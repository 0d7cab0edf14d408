import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.submit, {
  given: async world => {
    const caller = await world.member({ roles: ['officer'] })
    return { caller, article: await world.article({ author: caller }) }
  },
  input: ({ article }) => ({ id: article.id, declared: true }),
  answers: output => expect(output).toMatchObject({ outcome: 'moved', article: { status: 'submitted' } }),
  holds: async (world, { article }) => {
    const [now] = await world.look('articles', { _id: article.id })
    expect(now).toMatchObject({ status: 'submitted', submittedAt: expect.any(Date), declaredAt: expect.any(Date), versions: [{ number: 1, kind: 'submitted' }] })
    expectOneLineARequest(now!)
  },
})
