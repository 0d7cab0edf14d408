import { contracts } from '../../shared/contract'
import { textOf } from '../world/articles'
import { scenario } from './scenario'

export default scenario(contracts.newsroom.calls.draft, {
  given: async world => ({ caller: await world.member({ roles: ['officer'] }) }),
  input: () => ({ kind: 'industry-development', title: '河州网络提速', body: textOf(120) }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', revision: 0, characters: 120 }),
  holds: async (world, { caller }) => expect(await world.look('articles', { authorId: caller.id })).toHaveLength(1),
})
