import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.activity.calls.draft, {
  given: async world => ({ plan: world.plan(), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ plan }) => plan,
  answers: (output, { plan }) => expect(output.activity).toMatchObject({ ...plan, status: 'draft', taken: 0 }),
  holds: async (world, { plan }) => expect(await world.look('activities', { title: plan.title })).toHaveLength(1),
})
