import { contracts } from '../../shared/contract'
import { rulesOf } from '../../shared/domain/policy-rules'
import { samplePolicy } from '../../shared/domain/remuneration'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const { genres, ...rest } = rulesOf(samplePolicy)
const rules = { ...rest, genres: { ...genres, brief: { ...genres.brief, cap: 30_000 } } }

export default scenario(contracts.policy.calls.revise, {
  given: async world => ({ version: await world.policy({ _id: world.comingDay() }), caller: await world.member({ roles: ['editor'] }) }),
  input: ({ version }) => ({ id: version.id, revision: 0, rules, note: '信息封顶' }),
  answers: (output, { version }) => expect(output).toMatchObject({ outcome: 'revised', version: { id: version.id, revision: 1, note: '信息封顶' } }),
  holds: async (world, { version }) => {
    const [found] = await world.look('policies', { _id: version.id })
    expect(found).toMatchObject({ genres: rules.genres, taxTable: { id: version.id, ...rules.taxTable }, revision: 1, history: [{ what: 'revised' }] })
    expectOneLineARequest(found!)
  },
})
