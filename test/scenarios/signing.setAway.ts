import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const day = 86_400_000

export default scenario(contracts.signing.calls.setAway, {
  given: async world => {
    const caller = await world.member({ roles: ['approver'], post: 'secretary-general' })
    const deputy = await world.member({ roles: ['approver'], post: 'deputy-secretary-general' })
    return { caller, deputy, away: { until: world.now() + 3 * day, why: '外出参加全国会议' } }
  },
  input: ({ away }) => ({ away }),
  answers: (output, { away, caller }) => expect(output).toMatchObject({ outcome: 'marked', leadersAway: { ...away, by: caller.name } }),
  holds: async (world, { away, deputy, caller }) => {
    const [kept] = await world.look('leadersAway', { _id: 'leaders-away' })
    expect(kept).toMatchObject({ until: new Date(away.until), why: away.why, by: { id: caller.id } })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ to }) => to === deputy.id)).toMatchObject([{ kind: 'leaders-away' }])
  },
})
