import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.scan, {
  given: async world => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    const code = await world.passToken(activity, person.caller)
    return { activity, person, code, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity, code }) => ({ activityId: activity.id, desk: '一号台', code }),
  answers: (output, { person }) =>
    expect(output).toMatchObject({ verdict: 'welcome', guest: { name: person.caller.name }, arrived: null }),
  holds: async (world, { activity, person, caller }) => {
    const arrived = await world.registrationOf(activity, person.caller)
    expect(arrived?.scans).toMatchObject([{ desk: '一号台', by: caller.id }])
    expectOneLineARequest(arrived!)
  },
})
