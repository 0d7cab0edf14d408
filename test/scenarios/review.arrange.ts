import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.review.calls.arrange, {
  given: async world => ({
    caller: await world.member({ roles: ['editor'] }),
    revision: (await world.look('newsroomRules', { _id: 'newsroom' }))[0]?.revision ?? 0,
    rules: { words: ['中断'], subjects: ['5G'] },
  }),
  input: ({ revision, rules }) => ({ revision, rules }),
  answers: (output, { rules }) => expect(output).toMatchObject({ outcome: 'arranged', rules }),
  holds: async (world, { revision, rules }) => {
    const [now] = await world.look('newsroomRules', { _id: 'newsroom' })
    expect(now).toMatchObject({ ...rules, revision: revision + 1 })
    expectOneLineARequest(now!)
  },
})
