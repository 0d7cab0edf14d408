import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.admit, {
  given: async world => {
    const activity = await world.activity({ fee: 100, checkin: { feeStops: true } })
    return { activity, person: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity, person }) => ({ activityId: activity.id, desk: '一号台', registrationIds: [person].map(({ id }) => id), despite: '单位已汇款' }),
  answers: (output, { person }) => expect(output.outcomes).toMatchObject([{ verdict: 'welcome', guest: { name: person.caller.name } }]),
  holds: async (world, { activity, person, caller }) => {
    const arrived = await world.registrationOf(activity, person.caller)
    expect(arrived?.scans).toMatchObject([{ desk: '一号台', by: caller.id, verdict: 'fee-stop', despite: '单位已汇款' }])
    expect(arrived?.presence).toMatchObject([{ slot: 'arrive' }])
    expectOneLineARequest(arrived!)
  },
})
