import { contracts } from '../../shared/contract'
import { rulesOf } from '../../shared/domain/policy-rules'
import { samplePolicy } from '../../shared/domain/remuneration'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const rules = rulesOf(samplePolicy)

export default scenario(contracts.policy.calls.add, {
  given: async world => ({ startsOn: world.comingDay(), caller: await world.member({ roles: ['editor'] }) }),
  input: ({ startsOn }) => ({ startsOn, rules, note: '长稿单价调整' }),
  answers: (output, { startsOn }) => expect(output).toMatchObject({ outcome: 'added', version: { id: startsOn, revision: 0, note: '长稿单价调整' } }),
  holds: async (world, { startsOn, caller }) => {
    const [version] = await world.look('policies', { _id: startsOn })
    expect(version).toMatchObject({ status: 'kept', place: startsOn, madeBy: caller.name, history: [{ what: 'added' }] })
    expectOneLineARequest(version!)
  },
})
