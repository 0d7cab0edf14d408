import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.self, {
  given: async world => {
    const activity = await world.activity()
    const { caller } = await world.registration(activity)
    const { codes } = await world.done(contracts.checkin.calls.wall, await world.member({ roles: ['staff'] }), { activityId: activity.id })
    return { activity, caller, code: codes[0]!.token }
  },
  input: ({ code }) => ({ code }),
  answers: (output, { activity, caller }) =>
    expect(output).toMatchObject({ verdict: 'welcome', activity: { id: activity.id }, guest: { name: caller.name }, arrived: { desk: '自助签到' } }),
  holds: async (world, { activity, caller }) => {
    const mine = await world.registrationOf(activity, caller)
    expect(mine?.scans).toMatchObject([{ desk: '自助签到', by: caller.id }])
    expectOneLineARequest(mine!)
  },
})
