import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.policy.calls.withdraw, {
  given: async world => ({ version: await world.policy({ _id: world.comingDay() }), caller: await world.member({ roles: ['editor'] }) }),
  input: ({ version }) => ({ id: version.id, revision: 0, why: '理事会未通过' }),
  answers: output => expect(output).toEqual({ outcome: 'withdrawn' }),
  holds: async (world, { version }) => {
    const [found] = await world.look('policies', { _id: version.id })
    expect(found).toMatchObject({ status: 'withdrawn', revision: 1, history: [{ what: 'withdrawn', why: '理事会未通过' }] })
  },
})
